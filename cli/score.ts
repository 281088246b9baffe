import { fileURLToPath } from 'node:url'
import { loadModel } from '../src/analysis'
import { HoldfastError, type Language, languages } from '../src/contracts'
import { readTable } from '../src/data/reading'
import { appendColumns, escapeFormula } from '../src/data/writing'
import { scoredColumns } from '../src/i18n'
import { bindFeatures, cellValue } from '../src/model/encoding'
import { bandLimits, bandOf, reasons } from '../src/model/explanation'
import { parseNumber, reportMapping } from '../src/model/mapping'
import { parseCommand, usage } from './arguments'
import { openInput } from './input'
import { mappingNotes } from './mappingNotes'
import { showProgress, writeWhole } from './output'
import { parseReading, readingOptions } from './readingArguments'
import { scoreRows } from './scoreRows'

const options = {
  out: { type: 'string' },
  model: { type: 'string' },
  reasons: { type: 'string', default: '3' },
  contributions: { type: 'boolean', default: false },
  threshold: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  ...readingOptions,
} as const

const shippedModel = fileURLToPath(new URL('../public/models/ecommerce.onnx', import.meta.url))

/** `score FILE --out SCORED.csv …`: the file's own columns, then those that scoring adds. */
export async function score(argv: readonly string[]): Promise<void> {
  const { file: path, values } = parseCommand(argv, options)
  if (values.out === undefined) throw usage('Name the file to write with --out SCORED.csv.')
  const columns = {
    reasons: reasonCount(values.reasons),
    contributions: values.contributions,
    language: languageOf(values.lang),
  }
  const threshold = thresholdOf(values.threshold)
  const modelFile = await openInput(values.model ?? shippedModel)
  const model = new Uint8Array(await modelFile.arrayBuffer())
  const loaded = await loadModel(undefined, model, modelFile.name, {})
  const { manifest } = loaded
  const limits = bandLimits(manifest, threshold)

  const file = await openInput(path)
  const table = await readTable(file, {
    onProgress: showProgress,
    reading: parseReading(values),
  })
  const report = reportMapping(table, manifest)
  const mapping = report.features.map((fit) => fit.mapping)
  const binding = bindFeatures(table, manifest, mapping)
  const scores = await scoreRows(loaded, binding, showProgress)
  // That of a model from elsewhere has learned its base from the rows.
  const { base, foreign } = loaded.manifest
  const width = manifest.features.length
  const contributions = (row: number) =>
    scores.contributions.subarray(row * width, (row + 1) * width)
  const added = await scoredColumns(
    {
      manifest: loaded.manifest,
      probability: scores.probability,
      contributions,
      band: (row) => bandOf(scores.probability[row]!, limits),
      reasons: (row, count) =>
        reasons(
          {
            contributions: contributions(row),
            value: (feature) => cellValue(binding, row, feature),
          },
          base,
          count,
          foreign?.space,
        ),
    },
    columns,
  )
  await writeWhole(
    values.out,
    appendColumns(file, table, added.header, (row) => added.cells(row).map(escapeFormula), {
      // The file's own cells pass unchanged; only what is added is made safe for spreadsheets.
      escapeFormulas: false,
    }),
  )
  for (const line of mappingNotes(report, binding.unseen)) process.stderr.write(`${line}\n`)
}

function reasonCount(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw usage(`--reasons is “${text}”; it must be a whole number from 0.`)
  return Number(text)
}

function thresholdOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const threshold = parseNumber(text)
  if (Number.isNaN(threshold)) throw new HoldfastError('threshold-out-of-range', { value: text })
  return threshold
}

function languageOf(text: string): Language {
  const language = languages.find((known) => known === text)
  if (!language) throw usage(`--lang is “${text}”; it must be ${languages.join(' or ')}.`)
  return language
}
