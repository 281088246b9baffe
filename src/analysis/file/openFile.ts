import {
  type AskedRoles,
  type FileColumn,
  type Filter,
  HoldfastError,
  type Manifest,
  type Mapping,
  type MappingEffect,
  type MappingReport,
  type ModelOnFile,
  type Profile,
  type RowFamilies,
  type RowsQuery,
  type RowsWindow,
  type Table,
} from '../../contracts'
import { outcomesOf } from '../../data/outcome'
import { type ProfiledTable, type ProfileStep, profileSteps } from '../../data/profile'
import { type FilledTable, fillableColumns, fillFromRelatives, sameFill } from '../../data/repeats'
import type { Steps } from '../../ground/pacing'
import { compareScores, proposeMapping, reportMapping } from '../../model/mapping'
import { Decisions } from '../decision'
import { FileMeasurer } from '../measuring'
import { CustomerRows, Scopes } from '../scope'
import { type FileScores, ScoresUnderWay } from '../scores'
import { Customers } from './customers'
import { FileRows } from './fileRows'
import { FilteredProfile } from './filteredProfile'
import { withKnownCopies } from './knownCopies'

/** Rows up to which copies of customers are found in well under a second, with the profile. */
const copiesUpTo = 20_000

/** How far the profile is; `profile` when it is done. */
interface ProfilePart extends ProfileStep {
  readonly profile: Profile | null
}

/** What is known of a table once it is profiled. */
interface Profiled extends ProfiledTable {
  readonly families: CustomerRows
  readonly outcome: Int8Array | null
  readonly measurer: FileMeasurer
}

/** Scores in use, and who is who by them. */
interface Scored {
  readonly scores: FileScores
  readonly customers: Customers
  readonly decisions: Decisions
}

/**
 * A model's base is as good as a fingerprint among models of one name. That of a foreign model is
 * measured on the rows of the file, so another mapping moves it.
 */
function isSameModel(a: Manifest, b: Manifest): boolean {
  return a.name === b.name && a.version === b.version && (Boolean(a.foreign) || a.base === b.base)
}

/** A file that is open: its table, its profile, the scores in use and those under way. */
export class OpenFile {
  readonly file: File
  readonly table: Table
  private readonly fileRows: FileRows
  /** What the scores now changed against those before, by the same model. */
  effect: MappingEffect | null = null
  private profiling: Generator<ProfileStep, ProfiledTable>
  private profiled: Profiled | null = null
  /** A profile with roles that a person chose, to take the place of the one in use. */
  private nextProfile: ProfiledTable | null = null
  private scored: Scored | null = null
  private scoped: Scopes | null = null
  private readonly filtered: FilteredProfile
  /** They replace those in use only when complete. */
  private readonly underWay = new Map<number, ScoresUnderWay>()
  private lastKey = 0
  /** What is being measured, by the key of its scores; null: those in use. */
  private readonly measuring = new Map<number | null, Steps<ModelOnFile>>()

  /** The first profile, where it was made at once for scores that wait for it. */
  private made: ProfiledTable | null = null
  /** Made when first asked for. */
  private filled: { readonly of: Profiled; readonly table: FilledTable } | null = null

  /**
   * @param roles those that a person chose; what does not fit the table is guessed
   * @param fills whether models that learned so take missing cells from other rows of the same customers
   */
  constructor(
    file: File,
    table: Table,
    roles?: AskedRoles,
    private fills = true,
  ) {
    this.file = file
    this.table = table
    this.filtered = new FilteredProfile(table)
    this.fileRows = new FileRows(table)
    this.profiling = profileSteps(table, { ...roles, ifFits: true, copiesUpTo })
  }

  /**
   * Works for `ms` milliseconds on the profile of the rows that the filters keep, of both sides; null
   * while it is not done. @throws HoldfastError `column-unknown`
   */
  filteredSome(filters: readonly Filter[], ms: number): Profile | null {
    return this.filtered.some(filters, this.scopes, this.profile, ms)
  }

  /** Works on the profile for `ms` milliseconds. */
  profileSome(ms: number): ProfilePart {
    const end = performance.now() + ms
    if (this.made) return this.takeMade(this.made)
    for (;;) {
      const { done, value } = this.profiling.next()
      if (done) {
        const made = this.profiled ? withKnownCopies(this.profiled, value) : value
        if (this.profiled) this.nextProfile = made
        else this.setProfile(made)
        return this.whole(made)
      }
      if (performance.now() > end) return { ...value, profile: null }
    }
  }

  private takeMade(made: ProfiledTable): ProfilePart {
    this.made = null
    return this.whole(made)
  }

  private whole({ profile }: ProfiledTable): ProfilePart {
    const total = this.table.columns.length
    return { done: total, total, profile }
  }

  /** Begins a profile with other roles; the one in use stays until `adoptProfile`. */
  profileAnew(roles: AskedRoles): void {
    this.known()
    this.profiling = profileSteps(this.table, { ...roles, copiesUpTo })
    this.nextProfile = null
  }

  /** Takes the profile made last in place of the one in use; the scores stay. */
  adoptProfile(): void {
    if (this.nextProfile) this.setProfile(this.nextProfile)
    this.nextProfile = null
  }

  get profile(): Profile {
    return this.known().profile
  }

  /** Copies of customers that were found after the profile. */
  takeFamilies({ repeats, family, likeness }: RowFamilies): void {
    this.setProfile({ profile: { ...this.profile, repeats }, family, likeness })
  }

  /** Whether models that learned so take missing cells from other rows of the same customers. */
  setFills(fills: boolean): void {
    this.fills = fills
  }

  /** The table with missing cells filled from other rows of the same customers. */
  get fill(): FilledTable {
    const profiled = this.known()
    if (this.filled?.of === profiled) return this.filled.table
    const { family, likeness, profile } = profiled
    const fillable = fillableColumns(profile.columns, profile.id, profile.target?.column)
    const table = fillFromRelatives(this.table, { family, likeness }, fillable)
    this.filled = { of: profiled, table }
    return table
  }

  /**
   * What a model takes in place of the table; null: the table itself. Small files are profiled at
   * once for it; in large ones copies of customers are found after the scores.
   */
  private filledFor(manifest: Manifest): FilledTable | null {
    if (!this.fills || !manifest.training?.filled) return null
    while (!this.profiled && this.table.rowCount <= copiesUpTo) {
      const { done, value } = this.profiling.next()
      if (!done) continue
      this.made = value
      this.setProfile(value)
    }
    return this.profiled?.profile.repeats.complete ? this.fill : null
  }

  /** Whether the scores in use were made of other cells than are taken now. */
  get isStale(): boolean {
    if (!this.scored) return false
    const { filled, manifest } = this.scored.scores
    return !sameFill(filled, this.filledFor(manifest))
  }

  /** The file itself: rows at positions from..to-1 of the query. @throws HoldfastError `column-unknown` */
  rowsOf(query: RowsQuery, from: number, to: number): RowsWindow {
    return this.fileRows.window(query, this.scopes.view(query.scope).rows, from, to)
  }

  get scopes(): Scopes {
    if (!this.scoped) throw new HoldfastError('no-file-open')
    return this.scoped
  }

  /** Columns that may feed a model. */
  get columns(): FileColumn[] {
    const others = this.otherRoles()
    return this.table.columns
      .filter(({ name }) => !others.has(name))
      .map((column) => ({
        name: column.name,
        values: column.type === 'text' ? column.dictionary : [],
      }))
  }

  proposeMapping(manifest: Manifest): Mapping {
    return proposeMapping(this.table, manifest, this.otherRoles())
  }

  /** How `mapping` or, without one, the proposed one fills the model. */
  reportMapping(manifest: Manifest, mapping?: Mapping): MappingReport {
    return reportMapping(this.table, manifest, mapping, this.otherRoles())
  }

  /** Begins scores with the features filled as `mapping` says; they go by the key. */
  beginScores(mapping: Mapping): number {
    this.underWay.set(
      ++this.lastKey,
      new ScoresUnderWay(this.table, mapping, undefined, (manifest) => this.filledFor(manifest)),
    )
    return this.lastKey
  }

  scoresUnderWay(key: number): ScoresUnderWay {
    const found = this.underWay.get(key)
    if (!found) throw new HoldfastError('model-not-loaded', { detail: 'no such scores' })
    return found
  }

  dropScores(key: number): void {
    this.underWay.delete(key)
    this.measuring.delete(key)
  }

  /** Takes complete scores in place of those in use. */
  adoptScores(key: number): void {
    const { scores } = this.scoresUnderWay(key)
    const before = this.scored?.scores
    const comparable = before && isSameModel(before.manifest, scores.manifest)
    this.effect = comparable
      ? compareScores(before.probability, scores.probability, scores.limits)
      : null
    this.renew(scores)
    this.dropScores(key)
  }

  get scores(): FileScores {
    return this.inUse().scores
  }

  get customers(): Customers {
    return this.inUse().customers
  }

  get decisions(): Decisions {
    return this.inUse().decisions
  }

  /**
   * Works for `ms` milliseconds on what the scores are worth on the file's outcome, beside those in
   * use. Null until it is known. Other scores in use, or another profile, begin anew.
   *
   * @param key of scores under way; null for those in use
   * @param trainedHere whether their model was trained on this very file
   */
  figuresSome(key: number | null, trainedHere: boolean, ms: number): ModelOnFile | null {
    const steps = this.measuring.get(key) ?? this.measureAnew(key, trainedHere)
    // Steps that fail are not gone on with.
    this.measuring.delete(key)
    const end = performance.now() + ms
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() < end)
    this.measuring.set(key, steps)
    return null
  }

  private measureAnew(key: number | null, trainedHere: boolean): Steps<ModelOnFile> {
    const inUse = this.scores
    const measured = key === null ? inUse : this.scoresUnderWay(key).scores
    return this.known().measurer.figures(measured, inUse.probability, trainedHere)
  }

  private setProfile({ profile, family, likeness }: ProfiledTable): void {
    const { table } = this
    this.measuring.clear()
    this.profiled = {
      profile,
      family,
      likeness,
      families: new CustomerRows(family),
      outcome: profile.target && outcomesOf(table, profile.target),
      measurer: new FileMeasurer(table, profile, family),
    }
    this.renew(this.scored?.scores ?? null)
  }

  /** Scopes and customers go by the profile and the scores in use. */
  private renew(scores: FileScores | null): void {
    const { table } = this
    const { profile, families, outcome } = this.known()
    this.measuring.delete(null)
    const { complete } = profile.repeats
    const scopes = new Scopes({ table, outcome, families, risks: scores, complete })
    this.scoped = scopes
    if (!scores) return
    const outcomeColumn = profile.target?.column ?? null
    const idColumn = profile.id
    const source = { table, idColumn, scores, families, scopes, outcome, outcomeColumn }
    const decisions = new Decisions({ table, profile, outcome, families, scores, scopes })
    this.scored = { scores, customers: new Customers(source), decisions }
  }

  /** ID and outcome as far as they are known: they fill no feature by guess. */
  private otherRoles(): Set<string> {
    const { id, target } = this.profiled?.profile ?? { id: null, target: null }
    return new Set([id, target?.column].filter((name) => name != null))
  }

  private known(): Profiled {
    if (!this.profiled) throw new HoldfastError('no-file-open')
    return this.profiled
  }

  private inUse() {
    if (!this.scored) throw new HoldfastError('no-file-open')
    return this.scored
  }
}
