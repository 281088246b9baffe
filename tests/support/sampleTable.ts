import type { Column, Table } from '../../src/contracts/table'
import { generateSample } from '../../src/data/sample/generateSample'
import { tableOf } from './tables'

/** The generated sample customers as a table. */
export function sampleTable(rows: number, seed: number): Table {
  const [header, ...lines] = generateSample(rows, seed).csv.trim().split('\n')
  const cells = lines.map((line) => line.split(','))
  return tableOf(
    header!.split(',').map((name, c) =>
      columnOf(
        name,
        cells.map((row) => row[c]!),
      ),
    ),
  )
}

/** A column of numbers where every present text is one, else of texts; empty texts are missing. */
export function columnOf(name: string, texts: readonly string[]): Column {
  if (texts.every((text) => text === '' || Number.isFinite(Number(text))))
    return {
      type: 'number',
      name,
      values: Float64Array.from(texts, (text) => (text === '' ? Number.NaN : Number(text))),
    }
  const dictionary = [...new Set(texts)].filter((text) => text !== '')
  const codeOf = new Map(dictionary.map((text, code) => [text, code]))
  return {
    type: 'text',
    name,
    dictionary,
    codes: Int32Array.from(texts, (t) => codeOf.get(t) ?? -1),
  }
}
