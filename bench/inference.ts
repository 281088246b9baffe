import { performance } from 'node:perf_hooks'
import { attribute } from '../src/model/attribution/attribute'
import { exportModel } from '../src/model/onnx/exportModel'
import { openSession } from '../src/model/session'
import type { FittedModel, ObliviousTree, PairTerm } from '../src/model/terms'
import { seededRandom } from '../src/model/training/random'
import { manifestFor } from '../tests/support/models'

const features = 18
const rows = 1_000_000
const batchRows = 16_384
const shapeBins = 32
const pairBins = 32
const pairCount = 10
const treeCount = 300
const treeDepth = 6
const trainingRows = 2000

/** Cuts that fall between the values 0 … bins − 1. */
const cutsOf = (bins: number) => Float32Array.from({ length: bins - 1 }, (_, cut) => cut + 0.5)

/** Values spread over all bins; every 40th cell is missing. */
function randomRows(count: number, random: () => number): Float32Array {
  const matrix = new Float32Array(count * features)
  for (let cell = 0; cell < matrix.length; cell++)
    matrix[cell] = random() < 1 / 40 ? Number.NaN : random() * shapeBins
  return matrix
}

function randomShapes(random: () => number): Pick<FittedModel, 'base' | 'shapes'> {
  const shapes = Array.from({ length: features }, () => ({
    cuts: cutsOf(shapeBins),
    values: Float64Array.from({ length: shapeBins }, () => random() - 0.5),
    missing: random() - 0.5,
  }))
  return { base: -1.6, shapes }
}

function randomPair(index: number, random: () => number): PairTerm {
  const size = pairBins + 1
  const first = index % (features - 1)
  return {
    features: [first, first + 1],
    cuts: [cutsOf(pairBins), cutsOf(pairBins)],
    values: Float64Array.from({ length: size * size }, () => (random() - 0.5) / 4),
  }
}

function randomTree(random: () => number): ObliviousTree {
  return {
    splits: Array.from({ length: treeDepth }, () => ({
      feature: Math.floor(random() * features),
      threshold: Math.floor(random() * (shapeBins - 1)) + 0.5,
      missingGoesLeft: random() < 0.5,
    })),
    values: Float64Array.from({ length: 1 << treeDepth }, () => (random() - 0.5) / 50),
  }
}

/** Milliseconds to score all rows with their contributions, in batches, on this one thread. */
async function timeScoring(model: FittedModel, random: () => number, count: number) {
  const attributed = attribute(model, { matrix: randomRows(trainingRows, random) })
  const bytes = exportModel(attributed, manifestFor(attributed))
  const session = await openSession(undefined, bytes)
  const matrix = randomRows(batchRows, random)
  await session.run(matrix, batchRows)
  const started = performance.now()
  const before = process.cpuUsage()
  for (let from = 0; from < count; from += batchRows) {
    const batch = Math.min(batchRows, count - from)
    await session.run(matrix.subarray(0, batch * features), batch)
  }
  const { user } = process.cpuUsage(before)
  const wallMs = performance.now() - started
  await session.close()
  const perMillion = 1_000_000 / count
  return {
    cpuMs: Math.round((user / 1000) * perMillion),
    wallMs: Math.round(wallMs * perMillion),
    fileKb: Math.round(bytes.length / 1024),
  }
}

/**
 * One million rows of 18 features through onnxruntime-web on one thread: probability and
 * contributions of an additive model, one with ten pairs on 32 × 32 bins, and one of 300 symmetric
 * trees of depth six (timed on a tenth of the rows).
 */
async function benchInference() {
  const random = seededRandom(1)
  const main = randomShapes(random)
  const pairs = Array.from({ length: pairCount }, (_, index) => randomPair(index, random))
  const trees = Array.from({ length: treeCount }, () => randomTree(random))
  const additive = { ...main, pairs: [], trees: [] }
  return {
    rows,
    features,
    additive: { ...(await timeScoring(additive, random, rows)), targetMs: 1000 },
    pairs: { ...(await timeScoring({ ...additive, pairs }, random, rows)), targetMs: 2000 },
    deep: await timeScoring({ ...additive, trees }, random, rows / 10),
  }
}

console.log(JSON.stringify(await benchInference(), null, 2))
