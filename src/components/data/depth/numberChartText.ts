import type { ColumnProfile, Profile } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Formats, TableContent } from '../../ui'
import { smallestGroup } from '../facts'
import { fewestDrawn, type Slot } from './slots'

interface Words {
  readonly t: Translate
  readonly format: Formats
}

/** The value or range a bar stands for. */
function slotValue(slot: Slot, { t, format }: Words): string {
  if (!slot.bin) return t('data.column.missingValue')
  const { first, last } = slot.bin
  if (first === last) return format.number(first)
  return t('data.column.range', { from: format.number(first), to: format.number(last) })
}

/** What a bar holds: its value, then how many. */
export function slotReadout(
  slot: Slot,
  column: ColumnProfile,
  profile: Profile,
  words: Words,
): string {
  const { t, format } = words
  const said = {
    column: column.name,
    value: slotValue(slot, words),
    customers: t('data.customers', { count: slot.count, n: format.count(slot.count) }),
    share: format.percent(slot.count / profile.rows),
  }
  return slot.rate === null
    ? t('data.column.readout', said)
    : t('data.column.readoutChurn', { ...said, rate: format.percent(slot.rate) })
}

/** The table twin of the chart. */
export function slotTable(slots: readonly Slot[], profile: Profile, words: Words): TableContent {
  const { t, format } = words
  const withChurn = profile.target !== null
  return {
    heads: [
      { label: t('data.column.value') },
      { label: t('data.column.customers'), numeric: true },
      { label: t('data.column.share'), numeric: true },
      ...(withChurn ? [{ label: t('data.column.left'), numeric: true }] : []),
    ],
    rows: slots.map((slot) => [
      slotValue(slot, words),
      format.count(slot.count),
      format.percent(slot.count / profile.rows),
      ...(withChurn ? [slot.rate === null ? '–' : format.percent(slot.rate)] : []),
    ]),
  }
}

/** What the shading and the hollow points mean, where there are any. */
export function fencesText(column: ColumnProfile, { t, format }: Words): string | undefined {
  const { number: summary, histogram } = column
  if (!summary) return undefined
  const low = summary.min < summary.lowFence
  const high = summary.max > summary.highFence
  const said = { low: format.number(summary.lowFence), high: format.number(summary.highFence) }
  const sentences: string[] = []
  if (low && high) sentences.push(t('data.column.fences', said))
  else if (low) sentences.push(t('data.column.fenceLow', said))
  else if (high) sentences.push(t('data.column.fenceHigh', said))
  const small = histogram?.churned && histogram.counts.some((count) => count < smallestGroup)
  if (small)
    sentences.push(
      t('data.column.small', { n: format.count(smallestGroup), fewest: format.count(fewestDrawn) }),
    )
  return sentences.length > 0 ? sentences.join(' ') : undefined
}
