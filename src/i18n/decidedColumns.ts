import type {
  Band,
  DecidedColumn,
  DecisionWarning,
  Group,
  Language,
  ListFileOptions,
  Manifest,
  PlaybookRule,
  Step,
} from '../contracts'
import { decidedColumnNames, labelOf, textIn } from '../contracts'
import type { Translate } from './create'
import { formatNumber } from './format'
import { reasonWriter } from './reason'
import { type AddedColumns, typographicSpaces } from './scoredColumns'
import { loadTranslator } from './translators'

/** What a decision says of one customer. */
interface DecidedLine {
  readonly rank: number
  readonly probability: number
  readonly band: Band | null
  readonly value: number
  readonly gain: number
  readonly low: number
  readonly high: number
  readonly group: Group
  readonly action: PlaybookRule | null
}

/** The list of a decision, by 0-based row of the table. */
interface DecidedRows {
  readonly manifest: Manifest
  line(row: number): DecidedLine
  reasons(row: number, count: number): readonly Step[]
}

/**
 * The columns that a decision adds to a file. Numbers keep their whole precision, so that sums of the
 * column are the sums of the decision.
 */
export async function decidedColumns(
  rows: DecidedRows,
  { columns = decidedColumnNames, reasons }: ListFileOptions,
  language: Language,
): Promise<AddedColumns> {
  const { t } = await loadTranslator(language)
  const writer = reasonWriter(t, language)
  const { manifest } = rows
  const shown = decidedColumnNames.filter((name) => columns.includes(name))
  const count = Math.min(reasons, manifest.features.length)
  return {
    header: [...shown, ...Array.from({ length: count }, (_, at) => `reason_${at + 1}`)],
    cells(row) {
      const line = rows.line(row)
      const reasonCells = new Array<string>(count).fill('')
      rows.reasons(row, count).forEach((step, rank) => {
        const feature = manifest.features[step.feature]
        if (feature) reasonCells[rank] = writer.line(feature, step).replace(typographicSpaces, ' ')
      })
      const cell = (name: DecidedColumn) =>
        name === 'action'
          ? line.action === null
            ? ''
            : actionText(line.action, manifest, t, language)
          : String(line[fieldOf[name]] ?? '')
      return [...shown.map(cell), ...reasonCells]
    },
  }
}

const fieldOf = {
  churn_probability: 'probability',
  risk_band: 'band',
  value: 'value',
  expected_gain: 'gain',
  expected_gain_low: 'low',
  expected_gain_high: 'high',
  rank: 'rank',
  group: 'group',
} as const satisfies Record<Exclude<DecidedColumn, 'action'>, keyof DecidedLine>

/** What a rule of a playbook says to do: its author's words, else the app's. */
export function actionText(
  { action, feature, text }: PlaybookRule,
  { features }: Pick<Manifest, 'features'>,
  t: Translate,
  language: Language,
): string {
  if (text !== null) return textIn(text, language, '')
  const named = features.find(({ name }) => name === feature)
  return t(`decide.action.${action}`, { feature: named ? labelOf(named, language) : feature })
}

/** What is to be known of a decision, as a sentence. */
export function warningText(
  { code, params }: DecisionWarning,
  t: Translate,
  language: Language,
): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, language) : value,
  ])
  return t(`decide.warnings.${code}`, Object.fromEntries(shown))
}
