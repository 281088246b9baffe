import type { Confusion, Interval, ModelOnFile, Profile, Table, Unmeasured } from '../../contracts'
import { outcomesOf } from '../../data/outcome'
import { dayOfIso } from '../../ground/days'
import { seededRandom } from '../../ground/maths'
import type { Steps } from '../../ground/pacing'
import { seenShare } from '../../model/fingerprints'
import { rankCorrelation, topOverlap } from '../../model/ranking'
import { bootstrapDraws, measureSteps } from '../../model/validation'
import type { FileScores } from '../scores'

/** More rows hardly narrow an interval, and five hundred draws of them take long. */
const measuredAtMost = 50_000
/** Rows whose fingerprints are looked up: each tells, and a share needs no more. */
const comparedAtMost = 50_000
/** A feature with so many more cells missing than in training was not understood. */
const mostMissing = 0.5
const draws = 500
const seed = 0
/** The part of the list that people act on. */
const topShare = 0.1

type Measured = Pick<
  ModelOnFile,
  'metrics' | 'confusion' | 'unmeasured' | 'measuredRows' | 'groups' | 'grouping'
>

const without = (unmeasured: Unmeasured): Measured => ({
  metrics: null,
  confusion: null,
  unmeasured,
  measuredRows: 0,
  groups: 0,
  grouping: 'families',
})

type MeasuredScores = Pick<FileScores, 'probability' | 'manifest' | 'binding' | 'encodeAsRead'>

/** Measures models on one open file; a draw of the bootstrap takes whole families of its rows. */
export class FileMeasurer {
  private readonly table: Table
  private readonly profile: Profile
  private readonly family: Int32Array

  /** @param family of every row; rows equal but for the ID where copies were not looked for yet */
  constructor(table: Table, profile: Profile, family: Int32Array) {
    this.table = table
    this.profile = profile
    this.family = family
  }

  /**
   * In steps of some milliseconds.
   *
   * @param inUse risks by the model in use, to compare with
   * @param trainedHere whether the model was trained on this very file: it is then not measured on it
   */
  *figures(scores: MeasuredScores, inUse: Float32Array, trainedHere: boolean): Steps<ModelOnFile> {
    const { probability, manifest } = scores
    const threshold = manifest.threshold ?? Number.POSITIVE_INFINITY
    const rows = probability.length
    let sum = 0
    let above = 0
    for (let row = 0; row < rows; row++) {
      sum += probability[row]!
      if (probability[row]! >= threshold) above++
    }
    yield
    const beside = {
      rankCorrelation: rankCorrelation(probability, inUse),
      topOverlap: topOverlap(inUse, probability, topShare),
    }
    yield
    const measured = trainedHere ? without('trained-on-this-file') : yield* this.measured(scores)
    return {
      rows,
      meanProbability: sum / rows,
      aboveThreshold: above / rows,
      ...beside,
      ...measured,
      seenShare: trainedHere ? null : yield* shareSeen(scores),
    }
  }

  /** Figures against the file's own outcome, where it has one. */
  private *measured({ probability, manifest, binding }: MeasuredScores): Steps<Measured> {
    const { target } = this.profile
    if (!target) return without('no-outcome')
    if (binding.columns.some((column) => column?.name === target.column))
      return without('outcome-is-input')
    const outcome = outcomesOf(this.table, target)
    const threshold = manifest.threshold ?? Number.POSITIVE_INFINITY
    const flagged = (row: number) => probability[row]! >= threshold
    const confusion = confusionOf(outcome, flagged)
    const { caught, falseAlarms, missed, passed } = confusion
    if (caught + missed === 0 || falseAlarms + passed === 0) return without('one-class')
    yield
    const known = sampled(outcome, measuredAtMost)
    const groups = numbered(known, this.family)
    const metrics = yield* measureSteps(
      [
        {
          probability: Float64Array.from(known, (row) => probability[row]!),
          decision: Uint8Array.from(known, (row) => (flagged(row) ? 1 : 0)),
        },
      ],
      Float64Array.from(known, (row) => outcome[row]!),
      groups.of,
      groups.count,
      bootstrapDraws(draws, groups.count),
      seed,
    )
    return {
      // Of a sample too, they are what the matrix says.
      metrics: {
        ...metrics,
        precision: movedTo(metrics.precision, caught / Math.max(1, caught + falseAlarms)),
        recall: movedTo(metrics.recall, caught / (caught + missed)),
      },
      confusion,
      unmeasured: null,
      measuredRows: known.length,
      groups: groups.count,
      grouping: this.profile.repeats.complete ? 'families' : 'exact',
    }
  }
}

function confusionOf(outcome: Int8Array, flagged: (row: number) => boolean): Confusion {
  const counts = { caught: 0, falseAlarms: 0, missed: 0, passed: 0 }
  outcome.forEach((left, row) => {
    if (left < 0) return
    if (flagged(row)) counts[left === 1 ? 'caught' : 'falseAlarms']++
    else counts[left === 1 ? 'missed' : 'passed']++
  })
  return counts
}

/** The interval of a sample about the value of the whole, within 0…1. */
function movedTo({ value, low, high }: Interval, whole: number): Interval {
  const by = whole - value
  return { value: whole, low: Math.max(0, low + by), high: Math.min(1, high + by) }
}

/** About which share of the rows the model learned from; null where it keeps no fingerprints or knows none. */
function* shareSeen(scores: MeasuredScores): Steps<number | null> {
  const { probability, manifest, binding } = scores
  const { training, features } = manifest
  if (!training?.fingerprints) return null
  const rows = probability.length
  const compared = Math.min(rows, comparedAtMost)
  const width = features.length
  const matrix = new Float32Array(compared * width)
  // Rows from all over the file: it may be two files, one below the other.
  for (let index = 0; index < compared; index++) {
    const row = Math.floor((index * rows) / compared)
    matrix.set(scores.encodeAsRead(row, row + 1), index * width)
    if (index % 5000 === 4999) yield
  }
  countAsInTraining(matrix, scores)
  const lost = features.map(({ training: before }, feature) => {
    const source = binding.sources[feature]
    // A number in another unit comes out a little other than it stood in training.
    if (!source || (source.from === 'numbers' && source.scale !== 1)) return true
    return missingShare(matrix, width, feature) - before.missingShare > mostMissing
  })
  yield
  return seenShare(training.fingerprints, matrix, lost)
}

/** Days to the reference day of the file become days to that of training: rows are known again by them. */
function countAsInTraining(matrix: Float32Array, { manifest, binding }: MeasuredScores): void {
  const { features, dates } = manifest
  if (!dates) return
  const later = dayOfIso(dates.referenceDay) - binding.referenceDay
  features.forEach(({ derived }, feature) => {
    if (!derived || (derived.from !== null && derived.to !== null)) return
    const by = derived.to === null ? later : -later
    for (let cell = feature; cell < matrix.length; cell += features.length) matrix[cell]! += by
  })
}

function missingShare(matrix: Float32Array, width: number, feature: number): number {
  let missing = 0
  for (let cell = feature; cell < matrix.length; cell += width)
    if (Number.isNaN(matrix[cell]!)) missing++
  return (missing * width) / matrix.length
}

/** Rows with a known outcome, at most `most`: a seeded sample without replacement, in file order. */
function sampled(outcome: Int8Array, most: number): number[] {
  const known: number[] = []
  outcome.forEach((value, row) => {
    if (value >= 0) known.push(row)
  })
  if (known.length <= most) return known
  const random = seededRandom(seed)
  // Selection sampling (Knuth, vol. 2, algorithm S): each row by the chance that is left for it.
  let wanted = most
  return known.filter((_, index) => {
    const taken = random() * (known.length - index) < wanted
    if (taken) wanted--
    return taken
  })
}

/** Groups of the chosen rows, numbered from 0 without gaps. */
function numbered(rows: readonly number[], groupOf: Int32Array): { of: Int32Array; count: number } {
  const numbers = new Map<number, number>()
  const of = Int32Array.from(rows, (row) => {
    const group = groupOf[row]!
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  })
  return { of, count: numbers.size }
}
