import type { ColumnProfile, Profile } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Formats, TableContent } from '../../ui'
import { churnRate, smallestGroup } from '../facts'
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
    customers: t('data.rows.count', { count: slot.count, n: format.count(slot.count) }),
    share: format.percent(slot.count / profile.rows),
  }
  return slot.rate === null
    ? t('data.column.readout', said)
    : t('data.column.readoutChurn', { ...said, rate: format.percent(slot.rate) })
}

/** The table twin of the chart. */
export function slotTable(
  slots: readonly Slot[],
  column: ColumnProfile,
  profile: Profile,
  words: Words,
): TableContent {
  const { t, format } = words
  const withChurn = profile.target !== null
  const sides = beyondSides(column).map(({ side, edge, count, known, churned }) => ({
    value: t(`data.column.${side}`, { edge: format.number(edge) }),
    count,
    rate: churnRate(known, churned),
  }))
  return {
    heads: [
      { label: t('data.column.value') },
      { label: t('data.column.customers'), numeric: true },
      { label: t('data.column.share'), numeric: true },
      ...(withChurn ? [{ label: t('data.column.left'), numeric: true }] : []),
    ],
    rows: [...slots.map((slot) => ({ ...slot, value: slotValue(slot, words) })), ...sides].map(
      ({ value, count, rate }) => [
        value,
        format.count(count),
        format.percent(count / profile.rows),
        ...(withChurn ? [rate === null ? '–' : format.percent(rate)] : []),
      ],
    ),
  }
}

/** The values that no bar stands for, by the side they lie on; none where bars stand for all. */
function beyondSides({ histogram, number }: ColumnProfile) {
  const { beyond, edges } = histogram ?? {}
  if (!beyond || !edges || !number) return []
  const half = number.whole ? 0.5 : 0
  const sides = [
    { side: 'below', edge: edges[0]! + half, last: number.min, ...beyond.below },
    { side: 'above', edge: edges.at(-1)! - half, last: number.max, ...beyond.above },
  ] as const
  return sides
    .filter(({ count }) => count > 0)
    .map((side) => ({ ...side, known: side.count - (side.unknown ?? 0) }))
}

/** What the shading and the hollow points mean, where there are any. */
export function fencesText(column: ColumnProfile, { t, format }: Words): string | undefined {
  const { number: summary, histogram } = column
  if (!summary) return undefined
  const [from, to] = [histogram?.edges[0] ?? summary.min, histogram?.edges.at(-1) ?? summary.max]
  const low = from < summary.lowFence
  const high = to > summary.highFence
  const said = { low: format.number(summary.lowFence), high: format.number(summary.highFence) }
  const sentences: string[] = []
  if (low && high) sentences.push(t('data.column.fences', said))
  else if (low) sentences.push(t('data.column.fenceLow', said))
  else if (high) sentences.push(t('data.column.fenceHigh', said))
  for (const { side, edge, last, count } of beyondSides(column))
    sentences.push(
      t(`data.column.${side}Drawn`, {
        count,
        n: format.count(count),
        edge: format.number(edge),
        last: format.number(last),
      }),
    )
  const small = histogram?.churned && histogram.counts.some((count) => count < smallestGroup)
  if (small)
    sentences.push(
      t('data.column.small', { n: format.count(smallestGroup), fewest: format.count(fewestDrawn) }),
    )
  return sentences.length > 0 ? sentences.join(' ') : undefined
}
