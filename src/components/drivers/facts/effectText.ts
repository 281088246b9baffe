import { type Feature, labelOf } from '../../../contracts'
import type { TableContent } from '../../ui'
import type { EffectBin } from './bins'
import type { Run } from './finding'
import { digitsFor, placeSentence, placeText, type Words } from './placeText'
import { pointsOf, riskAt, type Scale } from './risk'

/** A feature whose steps are put into words, and the base log-odds of its model. */
export interface Told {
  readonly feature: Feature
  readonly base: number
  readonly bins: readonly EffectBin[]
}

/** The strongest thing the effect says, as a sentence. */
export function findingSentence(
  run: Run | 'unsure' | null,
  { feature, base, bins }: Told,
  words: Words,
) {
  const { t, format } = words
  const typical = format.percent(riskAt(base))
  const about = { feature: labelOf(feature, format.language), typical }
  if (!run) return t('drivers.finding.none', about)
  if (run === 'unsure') return t('drivers.finding.unsure', about)
  const digits = digitsFor(bins.map(({ place }) => place))
  const who = placeSentence(feature, run.place, digits, words)
  const from = format.percent(riskAt(base + run.lowest))
  const to = format.percent(riskAt(base + run.highest))
  return from === to
    ? t('drivers.finding.one', { who, risk: to, typical })
    : t('drivers.finding.run', { who, from, to, typical })
}

/** A step's effect in the unit chosen: "39.2 %" or "+1.32". */
export function effectText(logOdds: number, base: number, scale: Scale, { format }: Words): string {
  return scale === 'risk' ? format.percent(riskAt(base + logOdds)) : format.logOdds(logOdds)
}

/** Names the line at the typical customer. */
export const typicalText = (base: number, scale: Scale, { t, format }: Words): string =>
  scale === 'risk'
    ? t('drivers.typical', { risk: format.percent(riskAt(base)) })
    : t('drivers.typicalLogOdds')

/** Everything about one step. */
export function binReadout(bin: EffectBin, { feature, base, bins }: Told, words: Words): string {
  const { t, format } = words
  const risk = (value: number) => format.percent(riskAt(base + value))
  return t('drivers.readout', {
    value: placeText(feature, bin.place, digitsFor(bins.map(({ place }) => place)), words),
    risk: risk(bin.value),
    low: risk(bin.low),
    high: risk(bin.high),
    points: format.points(pointsOf(base, bin.value)),
    logOdds: format.logOdds(bin.value),
    rows: t('drivers.rows', { count: bin.count, formatted: format.count(bin.count) }),
  })
}

/** The table twin of an effect. */
export function effectTable(shown: readonly EffectBin[], told: Told, words: Words): TableContent {
  const { feature, base, bins } = told
  const { t, format } = words
  const digits = digitsFor(bins.map(({ place }) => place))
  const risk = (value: number) => format.percent(riskAt(base + value))
  return {
    heads: [
      { label: labelOf(feature, format.language) },
      { label: t('drivers.table.risk'), numeric: true },
      { label: t('drivers.table.interval'), numeric: true },
      { label: t('drivers.table.points'), numeric: true },
      { label: t('drivers.table.logOdds'), numeric: true },
      { label: t('drivers.table.rows'), numeric: true },
    ],
    rows: shown.map((bin) => [
      placeText(feature, bin.place, digits, words),
      risk(bin.value),
      t('drivers.interval', { low: risk(bin.low), high: risk(bin.high) }),
      format.points(pointsOf(base, bin.value)),
      format.logOdds(bin.value),
      format.count(bin.count),
    ]),
  }
}
