import type { Translate } from '../../../i18n'
import type { Formats } from '../../ui'
import type { Finding } from './findings'
import { type Segment, smallestGroup } from './segments'

interface Words {
  readonly t: Translate
  readonly format: Formats
}

/** A group of customers in words: "Tenure under 2". */
function segmentText(segment: Segment, column: string, { t, format }: Words): string {
  const { number } = format
  switch (segment.kind) {
    case 'under':
      return t('data.segment.under', { column, to: number(segment.to) })
    case 'from':
      return t('data.segment.from', { column, from: number(segment.from) })
    case 'between':
      return t('data.segment.between', {
        column,
        from: number(segment.from),
        to: number(segment.to),
      })
    case 'number':
      return t('data.segment.number', { column, value: number(segment.value) })
    case 'text':
      return t('data.segment.text', { column, value: segment.value })
    case 'missing':
      return t('data.segment.missing', { column })
  }
}

/** The finding as a sentence in the reader's language. `rows` is the size of the file. */
export function findingText(finding: Finding, column: string, rows: number, words: Words): string {
  const { t, format } = words
  const { count, number, percent } = format
  switch (finding.code) {
    case 'target':
      return t('data.finding.target', {
        rate: percent(finding.rate),
        churned: count(finding.churned),
        rows: count(rows),
      })
    case 'id':
      return t('data.finding.id', { n: count(finding.distinct), rows: count(rows) })
    case 'constant':
      return t('data.finding.constant', {
        value: typeof finding.value === 'string' ? finding.value : number(finding.value),
      })
    case 'segment':
      return t(`data.finding.${finding.direction}`, {
        segment: segmentText(finding.segment, column, words),
        rate: percent(finding.rate),
        overall: percent(finding.overall),
      })
    case 'flat':
      return t('data.finding.flat', {
        column,
        low: percent(finding.low),
        high: percent(finding.high),
      })
    case 'thin':
      return t('data.finding.thin', { column, n: count(smallestGroup) })
    case 'middle':
      return t('data.finding.middle', {
        column,
        q1: number(finding.q1),
        q3: number(finding.q3),
      })
    case 'commonest':
      return t('data.finding.commonest', { value: finding.value, share: percent(finding.share) })
    case 'empty':
    case 'none':
      return t(`data.finding.${finding.code}`)
  }
}
