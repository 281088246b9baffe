import type { Candidate, TrainingStep } from '../../../contracts'
import { deepSettingsFor } from '../deep'
import type { FitSettings } from './settings'

type Kind = Candidate['kind']

/** A stretch of a training run. */
export interface WorkPart {
  readonly step: TrainingStep
  /** Kind of model being fitted; null where none is. */
  readonly kind: Kind | null
  /** Fits that run in this part. */
  readonly fits: number
  /** Bags of these fits, at most. */
  readonly bags: number
  /** How long it takes, in bags of additive terms. */
  readonly weight: number
}

/** What a run will do, as far as it is known before a kind is chosen. */
export interface PlannedRun {
  readonly tried: readonly Kind[]
  readonly settings: FitSettings
  readonly rows: number
  readonly folds: number
  readonly repeats: number
  /** Whether row-wise folds are fitted too: where the file has copies of customers. */
  readonly rowWise: boolean
  /** Whether baselines are measured. */
  readonly comparisons: boolean
}

/** Time of one bag against one of additive terms, measured on files of 5,000 to 100,000 rows. */
function bagWeight(kind: Kind, rows: number): number {
  if (kind === 'deep') return rows < 30_000 ? 5 : 10
  return kind === 'pairs' ? 0.7 : 1
}
/** Baselines and bootstrap intervals, and describing and writing the model, in bags a fold. */
const rivalsWeight = 7
const finishWeight = 0.5

/** Bags that a fit of the kind to so many rows counts, at most. */
function bagsOf(kind: Kind, { bags }: FitSettings, rows: number): number {
  if (kind === 'deep') {
    const deep = deepSettingsFor(rows)
    return deep.bags + deep.refits
  }
  // Main effects are boosted again with the directions that data propose.
  return kind === 'pairs' ? 3 * bags : 2 * bags
}

/** The parts of a run in order. @param chosen the kind, once it is known; until then the middle one counts */
export function workParts(run: PlannedRun, chosen: Kind | null): readonly WorkPart[] {
  const { tried, settings, rows, folds, repeats, rowWise, comparisons } = run
  const fitting = (step: TrainingStep, kind: Kind, fits: number, more = 0): WorkPart => {
    const bags = fits * bagsOf(kind, settings, rows)
    return { step, kind, fits, bags, weight: bags * bagWeight(kind, rows) + more }
  }
  const kind = chosen ?? tried[Math.floor(tried.length / 2)] ?? 'additive'
  const further = folds * (repeats - 1) + (rowWise ? folds : 0)
  const rivals = comparisons ? folds * rivalsWeight : 0
  return [
    ...tried.map((each) => fitting('compare', each, folds)),
    fitting('validate', kind, further, rivals),
    fitting('fit', kind, 1),
    { step: 'finish', kind, fits: 0, bags: 0, weight: folds * finishWeight },
  ]
}
