/**
 * Writes golden vectors beside a model: made-up customers with the answers of native onnxruntime,
 * which the tests hold onnxruntime-web against. Native onnxruntime is no dependency of the project:
 *
 *   npm install --prefix /some/folder onnxruntime-node@1.30
 *   ONNXRUNTIME_NODE=/some/folder/node_modules node scripts/golden.mjs public/models/ecommerce.onnx
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const rowCount = 50
const seed = 20260101

const modules = process.env.ONNXRUNTIME_NODE
const modelPath = process.argv[2]
if (modules === undefined || modelPath === undefined) {
  console.error('Usage: ONNXRUNTIME_NODE=<node_modules folder> node scripts/golden.mjs MODEL.onnx')
  process.exit(2)
}
const ort = createRequire(join(resolve(modules), 'index.js'))('onnxruntime-node')

const bytes = readFileSync(modelPath)
/** @type {import('../src/contracts/manifest').Manifest} */
const manifest = readManifest(bytes)
const width = manifest.features.length
const matrix = syntheticRows(manifest.features)
const session = await ort.InferenceSession.create(bytes)
const { probability, contributions } = await session.run({
  X: new ort.Tensor('float32', matrix, [rowCount, width]),
})

const rows = Array.from({ length: rowCount }, (_, row) => ({
  input: Array.from(matrix.subarray(row * width, (row + 1) * width), decimal),
  probability: decimal(probability.data[row]),
  contributions: Array.from(contributions.data.subarray(row * width, (row + 1) * width), decimal),
}))
const golden = {
  runtime: `onnxruntime-node ${ort.env.versions?.node ?? ort.env.versions?.common}`,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  features: manifest.features.map(({ name }) => name),
  rows,
}
const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
const head = JSON.stringify({ ...golden, rows: [] }, null, 2).replace(/\[\]\n\}$/, '')
const goldenPath = modelPath.replace(/\.onnx$/, '.golden.json')
writeFileSync(goldenPath, `${head}[\n${lines}\n  ]\n}\n`)
console.log(`${goldenPath}: ${rowCount} rows from ${golden.runtime}`)

/**
 * Decimal that reads back as the same float32; missing is null.
 * @param {number} value
 */
function decimal(value) {
  return Number.isNaN(value) ? null : Number(value.toPrecision(9))
}

/**
 * The manifest is the one JSON object in the file that starts with its format.
 * @param {Buffer} file
 */
function readManifest(file) {
  const text = file.toString('utf8')
  const start = text.indexOf('{"format":1')
  let end = text.lastIndexOf('}')
  while (end > start) {
    try {
      return JSON.parse(text.slice(start, end + 1))
    } catch {
      end = text.lastIndexOf('}', end - 1)
    }
  }
  throw new Error(`${modelPath} holds no Holdfast description`)
}

/**
 * Made-up customers as model input: every value drawn from the feature's range on its own, about one
 * in ten missing; the first rows are all missing, all lowest, all highest and far outside.
 * @param {readonly import('../src/contracts/manifest').Feature[]} features
 */
function syntheticRows(features) {
  const random = mulberry32(seed)
  const rows = new Float32Array(rowCount * features.length)
  features.forEach((feature, f) => {
    const { min, max } = feature.training
    const low = min ?? 0
    const high = max ?? feature.categories.length - 1
    const whole = feature.kind === 'category' || feature.integer
    const edges = [Number.NaN, low, high, -1e30, 1e30]
    for (let row = 0; row < rowCount; row++) {
      const drawn = low + random() * (high - low)
      const missing = random() < 0.1
      const value = edges[row] ?? (missing ? Number.NaN : whole ? Math.round(drawn) : drawn)
      rows[row * features.length + f] = value
    }
  })
  return rows
}

/**
 * Seeded uniform numbers: mulberry32 by Tommy Ettinger, public domain.
 * @param {number} start
 */
function mulberry32(start) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
