import { encodings, type ReadingOptions, type ReadingPreview } from '../../contracts'
import {
  dateOrders,
  decimals,
  delimiterLabel,
  delimiters,
  encodingName,
  escapes,
  headerName,
  quoteName,
  quotes,
  signName,
  type Translate,
} from './words'

/** One choice of how a file is read. */
export interface ReadingSelect {
  readonly key: keyof ReadingOptions
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

type Reading = ReadingPreview['reading']

const textKeys = ['encoding', 'delimiter', 'quote', 'escape', 'decimal', 'dateOrder', 'headerRow']
const workbookKeys = ['decimal', 'dateOrder', 'headerRow']
const keysOf: Partial<Record<ReadingPreview['format'], readonly string[]>> = {
  csv: textKeys,
  parquet: ['dateOrder'],
}

/**
 * The choices that a file of its format has, each with every value offered; what is in force or
 * detected is always among them. Without a preview those of a text file.
 * @param others rows of headers beyond the preview: of further tables in the file
 */
export function readingSelects(
  preview: ReadingPreview | null,
  t: Translate,
  others: readonly number[] = [],
): ReadingSelect[] {
  const known = preview ? [preview.reading, preview.detected] : []
  const choices = (
    key: keyof Reading,
    offered: readonly (string | number)[],
    name: (value: string) => string,
  ): ReadingSelect => {
    const values = [...offered, ...known.map((reading) => reading[key] ?? '')].map(String)
    return {
      key,
      choices: [...new Set(values)].map((value) => ({ value, label: name(value) })),
    }
  }
  const rows = preview?.rows.filter(({ role }) => role !== 'blank').map(({ row }) => row) ?? []
  const all = [
    choices('encoding', encodings, (value) => encodingName(value, t)),
    choices('headerRow', [0, ...rows, ...others], (value) => headerName(Number(value), t)),
    choices('delimiter', delimiters, (value) => delimiterLabel(value, t)),
    choices('decimal', decimals, (value) => signName(value, t)),
    choices('dateOrder', dateOrders, (value) => t(`reading.orders.${value}`)),
    choices('quote', quotes, (value) => quoteName(value, t)),
    choices('escape', escapes, (value) => t(`reading.escapes.${value}`)),
  ]
  const wanted = keysOf[preview?.format ?? 'csv'] ?? workbookKeys
  const parts = all.filter(({ key }) => wanted.includes(key))
  return [...namedParts(preview), ...parts]
}

/** Sheets of a workbook and files of an archive, where there are several. */
function namedParts(preview: ReadingPreview | null): ReadingSelect[] {
  if (!preview) return []
  const { entries, sheets } = preview
  const named = (key: keyof ReadingOptions, names: readonly string[]) => ({
    key,
    choices: names.map((name) => ({ value: name, label: name })),
  })
  return [named('entry', entries), named('sheet', sheets)].filter(
    ({ choices }) => choices.length > 1,
  )
}
