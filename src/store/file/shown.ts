import type {
  MappingEffect,
  MappingReport,
  Profile,
  ReadingOptions,
  RowFamilies,
  ScoreSummary,
} from '../../contracts'
import { type Failure, own, store, type Timings } from '../state'
import { openServices } from './openFile'

/*
 * What the screen shows of the open file. `version` changes with whatever changes the answers of its
 * worker, and here alone.
 */

const set = own(
  'shown file',
  'profile',
  'summary',
  'unscored',
  'mapping',
  'mappingEffect',
  'readingOptions',
  'timings',
  'version',
)

/** Scores in use, or why there are none. */
interface ShownScores {
  readonly summary: ScoreSummary | null
  readonly unscored: Failure | null
  /** How the columns fill the model; null until that is known. */
  readonly mapping: MappingReport | null
  /** What a mapping that the person applied changed. */
  readonly mappingEffect: MappingEffect | null
}

interface ShownFile {
  readonly profile: Profile
  readonly readingOptions: ReadingOptions
  readonly timings: Timings
}

export function showFile(file: ShownFile, scores: ShownScores): void {
  renew({ ...file, ...scores })
}

export function showScores(scores: ShownScores): void {
  renew(scores)
}

/** Another profile of the same table; nothing where no file is shown. */
export function showProfile(change: (shown: Profile) => Profile): void {
  const { profile } = store.getState()
  if (profile) renew({ profile: change(profile) })
}

function renew(change: Partial<ShownFile & ShownScores>): void {
  set(({ version }) => ({ ...change, version: version + 1 }))
}

/** Copies of customers found late, unless `profile` is no longer what is shown. */
export async function showFamilies(profile: Profile, found: RowFamilies): Promise<void> {
  if (store.getState().profile !== profile) return
  const { repeats } = found
  await openServices().table.takeFamilies(found)
  showProfile((shown) => (shown === profile ? { ...profile, repeats } : shown))
}

/** The report on scores that are shown already, unless others are by the time it is made. */
export async function showMappingLater(making: Promise<MappingReport>): Promise<void> {
  const { version } = store.getState()
  const mapping = await making
  if (store.getState().version === version) set({ mapping })
}
