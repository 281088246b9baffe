import { openModel } from '../src/analysis/model'
import { scoreHere } from '../src/analysis/scores'
import { HoldfastError } from '../src/contracts'
import { readTable } from '../src/data/reading'
import { appendColumns, escapeFormula } from '../src/data/writing'
import { parsePlainNumber } from '../src/ground/words'
import { bandLimits } from '../src/model/explanation'
import { isoDayOf, languageOf, parseCommand, shippedModel, usage, wholeNumber } from './arguments'
import { filledFor, profiled } from './filled'
import { fillModel } from './fillModel'
import { openInput } from './input'
import { mappingNotes } from './mappingNotes'
import { showProgress, writeWhole } from './output'
import { parseReading, readingOptions } from './readingArguments'

const options = {
  out: { type: 'string' },
  model: { type: 'string' },
  reasons: { type: 'string', default: '3' },
  contributions: { type: 'boolean', default: false },
  threshold: { type: 'string' },
  'no-fill': { type: 'boolean', default: false },
  'reference-day': { type: 'string' },
  lang: { type: 'string', default: 'en' },
  ...readingOptions,
} as const

/** `score FILE --out SCORED.csv …`: the file's own columns, then those that scoring adds. */
export async function score(argv: readonly string[]): Promise<void> {
  const { file: path, values } = parseCommand(argv, options)
  if (values.out === undefined) throw usage('Name the file to write with --out SCORED.csv.')
  const columns = {
    reasons: wholeNumber('reasons', values.reasons),
    contributions: values.contributions,
    language: languageOf(values.lang),
  }
  const threshold = thresholdOf(values.threshold)
  const referenceDay = isoDayOf('reference-day', values['reference-day'])
  const modelFile = await openInput(values.model ?? shippedModel)
  const bytes = new Uint8Array(await modelFile.arrayBuffer())
  const model = await openModel(undefined, bytes, modelFile.name, {})
  const { manifest } = model
  const limits = bandLimits(manifest, threshold)

  const file = await openInput(path)
  const table = await readTable(file, {
    onProgress: showProgress,
    reading: parseReading(values),
  })
  const filled = filledFor(table, manifest, () => profiled(table, {}), !values['no-fill'])
  const { report, mapping } = fillModel(table, manifest, referenceDay)
  const scores = await scoreHere(table, model, mapping, limits, showProgress, filled)
  const added = await scores.columns(columns)
  await writeWhole(
    values.out,
    appendColumns(file, table, added.header, (row) => added.cells(row).map(escapeFormula), {
      // The file's own cells pass unchanged; only what is added is made safe for spreadsheets.
      escapeFormulas: false,
    }),
  )
  for (const line of mappingNotes(report, scores.summary())) process.stderr.write(`${line}\n`)
}

function thresholdOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const threshold = parsePlainNumber(text)
  if (Number.isNaN(threshold)) throw new HoldfastError('threshold-out-of-range', { value: text })
  return threshold
}
