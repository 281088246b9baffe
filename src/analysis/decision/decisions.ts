import type {
  Decision,
  DecisionOptions,
  DecisionPage,
  DecisionReceipt,
  DecisionRow,
  DecisionSummary,
  DecisionWarning,
  Language,
  ListFileOptions,
  ListUnit,
  PassedOver,
  Playbook,
  PlaybookRule,
  Profile,
  Scope,
} from '../../contracts'
import { checkOptions, drawOf } from '../../decision'
import { decidedColumns } from '../../i18n'
import { bandOf } from '../../model/explanation'
import { identify } from '../../model/ranking'
import type { FileScores } from '../scores'
import { Campaign } from './campaign'
import { type People, type PeopleSource, peopleOf } from './people'
import { actionChooser, defaultPlaybook } from './playbook'
import { type RowValues, readValues } from './values'
import { type Worth, worthOf } from './worth'

const reasonsShown = 3

interface Source extends Omit<PeopleSource, 'probability'> {
  readonly profile: Profile
  readonly scores: FileScores
}

/**
 * Campaigns on one scored file. What does not depend on a figure (whom it is about, their order by
 * risk, the values of a column, who is set aside) is kept, so that a changed figure is answered at once.
 */
export class Decisions {
  private readonly source: Source
  private readonly idOf: (row: number) => string
  private people: { readonly key: string; readonly people: People } | null = null
  private values: { readonly column: string; readonly read: RowValues } | null = null
  private worth: { readonly people: People; readonly key: string; readonly worth: Worth } | null =
    null
  private draws: { readonly seed: number; readonly byRow: Float64Array } | null = null
  /** The one decided last. */
  private campaign: Campaign | null = null

  constructor(source: Source) {
    this.source = source
    this.idOf = identify(source.table, source.profile.id)
  }

  /**
   * @throws HoldfastError `column-unknown` for a filter or a value column the table has not; those of
   *   `checkOptions` and `readValues`; `decision-budget`. The decision before stays.
   */
  decide(scope: Scope, options: DecisionOptions): Decision {
    const campaign = this.campaignOf(scope, options)
    const summary = this.summaryOf(campaign)
    this.campaign = campaign
    return {
      summary,
      curve: campaign.curve(),
      thresholds: campaign.input.people.thresholds,
    }
  }

  /** The same in figures alone; the list decided last stays. */
  plan(scope: Scope, options: DecisionOptions): DecisionSummary {
    return this.summaryOf(this.campaignOf(scope, options))
  }

  private campaignOf(scope: Scope, options: DecisionOptions): Campaign {
    checkOptions(options)
    const asked = options.all ? { ...scope, side: 'all' as const } : scope
    const people = this.peopleBy(asked, options.unit)
    return new Campaign({
      people,
      worth: this.worthBy(people, options),
      options,
      isControl: (row) => this.drawBy(options.seed, row) < options.control,
    })
  }

  private summaryOf(campaign: Campaign): DecisionSummary {
    const { people } = campaign.input
    const figures = campaign.figures()
    const { count } = campaign.cut
    const [last] = campaign.window(count - 1, count)
    return {
      ...figures,
      marginal:
        last === undefined
          ? null
          : { id: this.idOf(people.rows[last]!), gain: campaign.gainAt(last) },
      ...campaign.measured(),
      receipt: this.receipt(campaign, figures),
    }
  }

  /** Lines from..to-1 of the list decided last, by rank. @param playbook null: that of the model */
  page(from: number, to: number, playbook: Playbook | null): DecisionPage {
    const { campaign } = this
    if (!campaign) return { total: 0, from, rows: [] }
    const { scores } = this.source
    const choose = this.chooser(playbook)
    const rows = Array.from(campaign.window(from, to), (place, at): DecisionRow => {
      const row = campaign.input.people.rows[place]!
      return {
        ...this.line(campaign, place, from + at),
        row,
        id: this.idOf(row),
        filled: this.isFilled(campaign, row),
        cost: campaign.costAt(place),
        action: choose(row),
        reasons: scores.isExplained(row) ? scores.reasonsOf(row, reasonsShown) : null,
      }
    })
    return { total: campaign.cut.count, from, rows }
  }

  /** Rows of the list decided last, by rank. */
  listed(): Uint32Array {
    const { campaign } = this
    if (!campaign) return new Uint32Array(0)
    const { rows } = campaign.input.people
    return campaign.window(0, campaign.cut.count).map((place) => rows[place]!)
  }

  /** The riskiest who are not on the list decided last, at most `most`, and why. */
  passedOver(most: number): readonly PassedOver[] {
    const { campaign } = this
    const found: PassedOver[] = []
    if (!campaign) return found
    const { people, worth } = campaign.input
    for (let place = 0; place < people.rows.length && found.length < most; place++) {
      if (campaign.isListed(place)) continue
      const row = people.rows[place]!
      const gain = campaign.gainAt(place)
      found.push({
        row,
        id: this.idOf(row),
        probability: people.risk[place]!,
        value: worth.value[place]!,
        gain,
        because: gain > 0 ? (campaign.cut.by ?? 'gain') : 'gain',
      })
    }
    return found
  }

  /** What the list decided last adds to the rows of the file. @param playbook null: that of the model */
  columns(options: ListFileOptions, playbook: Playbook | null, language: Language) {
    const { campaign } = this
    const { scores } = this.source
    const choose = this.chooser(playbook)
    const ranks = new Map<number, number>()
    this.listed().forEach((row, rank) => {
      ranks.set(row, rank)
    })
    const places = campaign?.window(0, campaign.cut.count) ?? new Uint32Array(0)
    return decidedColumns(
      {
        manifest: scores.manifest,
        line: (row) => ({
          ...this.line(campaign!, places[ranks.get(row)!]!, ranks.get(row)!),
          action: choose(row),
        }),
        reasons: (row, count) => scores.reasonsOf(row, count),
      },
      options,
      language,
    )
  }

  /** The playbook of the model, where a person has made none. */
  get playbook(): Playbook {
    return defaultPlaybook(this.source.scores.manifest)
  }

  private line(campaign: Campaign, place: number, rank: number) {
    const { people, worth, options } = campaign.input
    const probability = people.risk[place]!
    return {
      rank: rank + 1,
      probability,
      band: bandOf(probability, this.source.scores.limits),
      value: worth.value[place]!,
      gain: campaign.gainAt(place),
      low: campaign.gainBy(place, options.saveRate.low),
      high: campaign.gainBy(place, options.saveRate.high),
      group: campaign.isSetAside(place) ? ('control' as const) : ('contact' as const),
    }
  }

  private chooser(playbook: Playbook | null): (row: number) => PlaybookRule | null {
    const { scores } = this.source
    const choose = actionChooser(scores.manifest, playbook ?? this.playbook)
    return (row) =>
      choose({
        contributions: scores.contributionsOf(row),
        input: () => scores.encode(row, row + 1),
      })
  }

  private isFilled(campaign: Campaign, row: number): boolean {
    const { valueColumn } = campaign.input.options
    return valueColumn !== null && this.valuesBy(valueColumn).isMissing[row] === 1
  }

  private receipt(
    campaign: Campaign,
    { contacted, control }: { readonly contacted: number; readonly control: number },
  ): DecisionReceipt {
    const { table, profile, scores, families } = this.source
    const { people, options, worth } = campaign.input
    const { name, version, kind } = scores.manifest
    const { known } = people
    const read = options.valueColumn === null ? null : this.valuesBy(options.valueColumn)
    const { filled } = worth
    const warnings: DecisionWarning[] = []
    const warn = (code: DecisionWarning['code'], params: DecisionWarning['params'] = {}) =>
      warnings.push({ code, params })
    if (campaign.cut.count === 0) warn('nobody-pays')
    if (filled > 0 && read)
      warn('values-filled', {
        customers: filled,
        column: read.filled.column,
        median: read.filled.median,
      })
    if (profile.id === null && options.control > 0) warn('no-id')
    if (control > 0 && contacted === 0) warn('control-is-list', { customers: control })
    const target = profile.target?.column
    if (target !== undefined && scores.binding.columns.some((column) => column?.name === target))
      warn('outcome-is-input', { column: target })
    return {
      file: { name: profile.file.name, sha256: profile.file.sha256, rows: table.rowCount },
      model: { name, version, kind },
      options,
      scope: people.scope,
      families: { count: families.count, complete: profile.repeats.complete },
      leftOut: people.leftOut,
      values: read && { ...read.filled, filled },
      meanValue: worth.mean,
      idColumn: profile.id,
      cutBy: campaign.cut.by,
      measured:
        known.rows.length === 0
          ? null
          : {
              rows: known.rows.length,
              left: known.left.reduce((sum, left) => sum + left, 0),
              meanValue: worth.knownMean ?? 0,
            },
      warnings,
    }
  }

  private peopleBy(scope: Scope, unit: ListUnit): People {
    const key = JSON.stringify([unit, scope.side, scope.filters])
    if (this.people?.key !== key) {
      // The one before goes first: two of a large file need not be in memory at once.
      this.people = null
      const { probability } = this.source.scores
      this.people = { key, people: peopleOf({ ...this.source, probability }, scope, unit) }
    }
    return this.people.people
  }

  private worthBy(people: People, { value, valueColumn }: DecisionOptions): Worth {
    const key = JSON.stringify([value, valueColumn])
    if (this.worth?.people !== people || this.worth.key !== key) {
      const read = valueColumn === null ? null : this.valuesBy(valueColumn)
      this.worth = { people, key, worth: worthOf(people, { value }, read) }
    }
    return this.worth.worth
  }

  private valuesBy(column: string): RowValues {
    if (this.values?.column !== column)
      this.values = { column, read: readValues(this.source.table, column) }
    return this.values.read
  }

  private drawBy(seed: number, row: number): number {
    if (this.draws?.seed !== seed) {
      const byRow = new Float64Array(this.source.table.rowCount).fill(Number.NaN)
      this.draws = { seed, byRow }
    }
    const { byRow } = this.draws
    if (Number.isNaN(byRow[row]!)) byRow[row] = drawOf(seed, this.idOf(row))
    return byRow[row]!
  }
}
