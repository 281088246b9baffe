import { seededRandom } from '../src/ground/maths'
import { attribute } from '../src/model/explanation'
import { exportModel, openSession } from '../src/model/file'
import type { FittedModel, ObliviousTree, PairTerm } from '../src/model/terms'
import { manifestFor } from '../tests/support'

const features = 18
const rows = 1_000_000
const batchRows = 16_384
/** Timed on a fifth of the rows at a time; the fastest is what the machine can do undisturbed. */
const repeats = 5
/** Bins by feature, in turn: yes-or-no, counts, and numbers cut as finely as the trainer does. */
const binsInTurn = [3, 8, 24]
const pairBins = 32
const pairCount = 10
const treeCount = 300
const treeDepth = 6
const trainingRows = 2000

const binsOf = (feature: number) => binsInTurn[feature % binsInTurn.length]!

/** Cuts that part [0, 1) into equal bins. */
const cutsOf = (bins: number) =>
  Float32Array.from({ length: bins - 1 }, (_, cut) => (cut + 1) / bins)

/** Values spread evenly over all bins; every 40th cell is missing. */
function randomRows(count: number, random: () => number): Float32Array {
  const matrix = new Float32Array(count * features)
  for (let cell = 0; cell < matrix.length; cell++)
    matrix[cell] = random() < 1 / 40 ? Number.NaN : random()
  return matrix
}

function randomShapes(random: () => number): Pick<FittedModel, 'base' | 'shapes'> {
  const shapes = Array.from({ length: features }, (_, feature) => ({
    cuts: cutsOf(binsOf(feature)),
    values: Float64Array.from({ length: binsOf(feature) }, () => random() - 0.5),
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
      threshold: Math.fround(random()),
      missingGoesLeft: random() < 0.5,
    })),
    values: Float64Array.from({ length: 1 << treeDepth }, () => (random() - 0.5) / 50),
  }
}

/** Seconds to score a million rows with their contributions, in batches, on this one thread. */
async function timeScoring(model: FittedModel, random: () => number, measuredRows: number) {
  const attributed = attribute(model, { matrix: randomRows(trainingRows, random) })
  const bytes = exportModel(attributed, manifestFor(attributed))
  const session = await openSession(undefined, bytes)
  const matrix = randomRows(batchRows, random)
  await session.run(matrix, batchRows)
  const batches = Math.ceil(measuredRows / repeats / batchRows)
  const seconds: number[] = []
  for (let repeat = 0; repeat < repeats; repeat++) {
    const before = process.cpuUsage()
    for (let batch = 0; batch < batches; batch++) await session.run(matrix, batchRows)
    const { user, system } = process.cpuUsage(before)
    seconds.push(((user + system) / 1e6) * (rows / (batches * batchRows)))
  }
  await session.close()
  seconds.sort((a, b) => a - b)
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    best: rounded(seconds[0]!),
    median: rounded(seconds[repeats >> 1]!),
    fileKb: Math.round(bytes.length / 1024),
  }
}

/**
 * One million rows of 18 features through onnxruntime-web on one thread, probability and
 * contributions, in seconds of CPU: an additive model, the same with ten pairs on 32 × 32 bins, and
 * the same with 300 symmetric trees of depth six (timed on a tenth of the rows).
 */
async function benchInference() {
  const random = seededRandom(1)
  const main = { ...randomShapes(random), pairs: [], trees: [] }
  const pairs = Array.from({ length: pairCount }, (_, index) => randomPair(index, random))
  const trees = Array.from({ length: treeCount }, () => randomTree(random))
  return {
    rows,
    features,
    additive: { ...(await timeScoring(main, random, rows)), target: 1 },
    pairs: { ...(await timeScoring({ ...main, pairs }, random, rows)), target: 2 },
    deep: await timeScoring({ ...main, trees }, random, rows / 10),
  }
}

console.log(JSON.stringify(await benchInference(), null, 2))
