import type { ColumnProfile, MissingWord, NumberFormat } from '../../../contracts'
import type { Translate } from '../../../i18n'
import type { Formats } from '../../ui'

interface Words {
  readonly t: Translate
  readonly format: Formats
}

/** How numbers, dates and words for "no value" of a column were read, as sentences. */
export function readingSentences(column: ColumnProfile, words: Words): readonly string[] {
  const { t } = words
  const { format, date, missingWords } = column
  const sentences: string[] = []
  if (format) sentences.push(t('data.read.numbers', { example: exampleOf(format) }))
  if (format?.assumed)
    sentences.push(t('data.read.assumed', { sign: t(`data.read.signs.${signOf(format)}`) }))
  if (date)
    sentences.push(
      t(`data.read.dates.${date.decidedBy}`, { order: t(`reading.orders.${date.order}`) }),
    )
  if (missingWords) sentences.push(t('data.read.missing', { words: listOf(missingWords, words) }))
  return sentences
}

/** 1234.5 as the file would write it. */
function exampleOf({ decimal, thousands, unit }: NumberFormat): string {
  // No line may break within the example.
  const amount = `1${thousands === ' ' ? '\u00a0' : thousands}234${decimal}5`
  return unit === '' ? amount : `${amount}\u00a0${unit}`
}

const signOf = ({ decimal }: NumberFormat) => (decimal === '.' ? 'point' : 'comma')

function listOf(missingWords: readonly MissingWord[], { t, format }: Words): string {
  return missingWords
    .map(({ word, count }) => {
      const name = word === ' ' ? t('data.read.spaces') : t('data.read.word', { word })
      return `${name}\u00a0(${format.count(count)})`
    })
    .join(', ')
}
