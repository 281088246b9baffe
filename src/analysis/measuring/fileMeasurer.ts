import type { Metrics, ModelOnFile, Profile, Table, Unmeasured } from '../../contracts'
import { outcomesOf } from '../../data/outcome'
import { comparisonRoles, findFamilies, groupDuplicates } from '../../data/repeats'
import { seededRandom } from '../../ground/maths'
import { rankCorrelation, topOverlap } from '../../model/ranking'
import { bootstrapDraws, measure } from '../../model/validation'
import type { FileScores } from '../scores'

/** Rows up to which copies of one customer are looked for here; above, only equal rows are. */
const familiesUpTo = 20_000
/** More rows hardly narrow an interval, and five hundred draws of them take long. */
const measuredAtMost = 50_000
const draws = 500
const seed = 0
/** The part of the list that people act on. */
const topShare = 0.1

type Measured = Pick<ModelOnFile, 'metrics' | 'unmeasured' | 'measuredRows' | 'groups' | 'grouping'>

const without = (unmeasured: Unmeasured): Measured => ({
  metrics: null,
  unmeasured,
  measuredRows: 0,
  groups: 0,
  grouping: 'families',
})

type MeasuredScores = Pick<FileScores, 'probability' | 'manifest' | 'binding'>

interface Groups {
  readonly of: Int32Array
  readonly grouping: ModelOnFile['grouping']
}

/** Measures models on one open file; its groups of rows are found once. */
export class FileMeasurer {
  private readonly table: Table
  private readonly profile: Profile
  private groups: Groups | null = null

  constructor(table: Table, profile: Profile) {
    this.table = table
    this.profile = profile
  }

  /**
   * @param inUse risks by the model in use, to compare with
   * @param trainedHere whether the model was trained on this very file: it is then not measured on it
   */
  figures(scores: MeasuredScores, inUse: Float32Array, trainedHere: boolean): ModelOnFile {
    const { probability, manifest } = scores
    const rows = probability.length
    let sum = 0
    let above = 0
    for (let row = 0; row < rows; row++) {
      sum += probability[row]!
      if (probability[row]! >= manifest.threshold) above++
    }
    return {
      rows,
      meanProbability: sum / rows,
      aboveThreshold: above / rows,
      rankCorrelation: rankCorrelation(probability, inUse),
      topOverlap: topOverlap(inUse, probability, topShare),
      ...(trainedHere ? without('trained-on-this-file') : this.measured(scores)),
    }
  }

  /** Figures against the file's own outcome, where it has one. */
  private measured({ probability, manifest, binding }: MeasuredScores): Measured {
    const { target } = this.profile
    if (!target) return without('no-outcome')
    if (binding.columns.some((column) => column?.name === target.column))
      return without('outcome-is-input')
    const outcome = outcomesOf(this.table, target)
    const known = sampled(outcome, measuredAtMost)
    const left = known.reduce((count, row) => count + outcome[row]!, 0)
    if (left === 0 || left === known.length) return without('one-class')
    this.groups ??= this.findGroups()
    const groups = numbered(known, this.groups.of)
    const metrics: Metrics = measure(
      [
        {
          probability: Float64Array.from(known, (row) => probability[row]!),
          decision: Uint8Array.from(known, (row) =>
            probability[row]! >= manifest.threshold ? 1 : 0,
          ),
        },
      ],
      Float64Array.from(known, (row) => outcome[row]!),
      groups.of,
      groups.count,
      bootstrapDraws(draws, groups.count),
      seed,
    )
    return {
      metrics,
      unmeasured: null,
      measuredRows: known.length,
      groups: groups.count,
      grouping: this.groups.grouping,
    }
  }

  private findGroups(): Groups {
    const { table, profile } = this
    const { columns, id, target } = profile
    if (table.rowCount > familiesUpTo)
      return { of: groupDuplicates(table, id === null ? [] : [id]), grouping: 'exact' }
    const { family } = findFamilies(table, comparisonRoles(columns, id, target?.column))
    return { of: family, grouping: 'families' }
  }
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
