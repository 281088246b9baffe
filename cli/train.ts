import { readFile } from 'node:fs/promises'
import { plainChoice, trainingInput } from '../src/analysis/training'
import type { Metrics } from '../src/contracts'
import { HoldfastError } from '../src/contracts'
import { profileTable } from '../src/data/profile'
import { readTable } from '../src/data/reading'
import { type Glossary, parseGlossary } from '../src/model/features'
import type { OofRow } from '../src/model/training'
import {
  defaultTrainOptions,
  measureOn,
  type Trained,
  type TrainInput,
  trainModel,
} from '../src/model/training'
import { usage } from './arguments'
import { fitThreads } from './fitThreads'
import { openInput } from './input'
import { filledCells } from './mappingNotes'
import { showProgress, writeWhole } from './output'
import { parseTrainArguments, type TrainArguments } from './trainArguments'

/**
 * `train FILE --target COL --out MODEL.onnx …`: validates, fits, and writes the model, and where
 * asked for the report and the out-of-fold predictions.
 */
export async function train(argv: string[]): Promise<void> {
  const started = performance.now()
  const args = parseTrainArguments(argv)
  const glossary = args.glossary === undefined ? null : await readGlossary(args.glossary)
  const input = await readInput(args.file, args, glossary)
  const trained = await trainOnThreads(input, args)
  const test = args.test === undefined ? null : await testOn(args.test, args, trained)
  const seconds = (performance.now() - started) / 1000

  if (args.oof !== undefined) await writeWhole(args.oof, oofCsv(trained.oof))
  if (args.report !== undefined) {
    const report = { ...trained.report, seconds, test }
    await writeWhole(args.report, `${JSON.stringify(report, null, 2)}\n`)
  }
  await writeWhole(args.out, trained.bytes)
  for (const line of filledCells(input.filled)) process.stderr.write(`${line}\n`)
  const { auc } = trained.report.validation
  process.stderr.write(
    `${args.out}: ${trained.report.features} features, ${trained.report.families} distinct customers, ` +
      `AUC ${auc.value.toFixed(3)} (${auc.low.toFixed(3)} to ${auc.high.toFixed(3)}), ${seconds.toFixed(1)} s\n`,
  )
}

async function readGlossary(path: string): Promise<Glossary> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw usage(`The glossary cannot be read: ${error.message}.`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw usage(`The glossary ${path} is not JSON.`)
  }
  return parseGlossary(json)
}

async function readInput(
  path: string,
  args: TrainArguments,
  glossary: Glossary | null,
): Promise<TrainInput> {
  const table = await readTable(await openInput(path), {
    onProgress: showProgress,
    reading: args.reading,
  })
  const profile = profileTable(table, args.roles, showProgress)
  const known = profile.columns.map(({ name }) => name)
  const unknown = args.exclude.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const params = { file: table.file.name, column: unknown, columns: known.join(', ') }
    throw new HoldfastError('column-unknown', params)
  }
  const choice = plainChoice(profile)
  const leaveOut = [...choice.leaveOut, ...args.exclude]
  return trainingInput(table, { ...choice, leaveOut }, args.grouping, glossary, args.fill)
}

async function trainOnThreads(input: TrainInput, args: TrainArguments): Promise<Trained> {
  const options = { ...defaultTrainOptions, ...args }
  if (args.threads === 1) return trainModel(input, options, showProgress)
  const threads = fitThreads(args.threads)
  try {
    return await trainModel(input, { ...options, startRunner: threads.startRunner }, showProgress)
  } finally {
    threads.end()
  }
}

/** The finished model on a file that training has not seen. */
async function testOn(path: string, args: TrainArguments, trained: Trained): Promise<Metrics> {
  const { positive } = trained.manifest.target
  const roles = { ...args.roles, outcome: { ...args.roles.outcome, left: positive } }
  const input = await readInput(path, { ...args, roles, exclude: [] }, null)
  return measureOn(input, trained, args.seed)
}

function oofCsv(rows: readonly OofRow[]): string {
  const lines = rows.map(
    ({ row, repeat, fold, probability }) => `${row},${repeat},${fold},${probability}`,
  )
  return `row,repeat,fold,probability\n${lines.join('\n')}\n`
}
