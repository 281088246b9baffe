import type { Language } from '../contracts'
import { reasonWriter } from './reason'
import {
  type AddedColumns,
  type ScoredRows,
  shortestFloat,
  typographicSpaces,
} from './scoredColumns'
import { loadTranslator } from './translators'

const reasonsNamed = 3

/** The rows of a customer and the highest risk among them. */
export interface OfCustomer {
  readonly rows: number
  readonly highest: number
}

/**
 * What a list of customers says of them, in words for people: risk in percent, band, reasons, and
 * their rows where one line is a customer. Scripts take `scoredColumns`.
 *
 * @param ofCustomer null where one line is a row
 */
export async function listColumns(
  scored: ScoredRows,
  ofCustomer: ((row: number) => OfCustomer) | null,
  language: Language,
): Promise<AddedColumns> {
  const { t } = await loadTranslator(language)
  const writer = reasonWriter(t, language)
  const { features } = scored.manifest
  const count = Math.min(reasonsNamed, features.length)
  const reasonHeads = Array.from({ length: count }, (_, at) =>
    t('customers.list.reason', { rank: at + 1 }),
  )
  return {
    header: [
      t('customers.list.risk'),
      t('customers.list.band'),
      ...(ofCustomer ? [t('customers.list.rows'), t('customers.list.highest')] : []),
      ...reasonHeads,
    ],
    cells: (row) => {
      const reasons = new Array<string>(count).fill('')
      scored.reasons(row, count).forEach((step, rank) => {
        const feature = features[step.feature]
        if (feature) reasons[rank] = writer.line(feature, step).replace(typographicSpaces, ' ')
      })
      const customer = ofCustomer?.(row)
      const band = scored.band(row)
      return [
        percentCell(scored.probability[row]!),
        band === null ? '' : t(`app.band.${band}`),
        ...(customer ? [String(customer.rows), percentCell(customer.highest)] : []),
        ...reasons,
      ]
    },
  }
}

/** A share in percent, to the precision of the model's float32. */
const percentCell = (share: number) => shortestFloat(Math.fround(share * 100))
