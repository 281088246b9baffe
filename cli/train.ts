import { readFile } from 'node:fs/promises'
import type { AskedDirections, AskedRoles, Metrics } from '../src/contracts'
import { english, formatFixed, formatPercent } from '../src/i18n'
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
import { filledCells } from './mappingNotes'
import { showProgress, writeWhole } from './output'
import { parseTrainArguments, type TrainArguments } from './trainArguments'
import { chooseInput } from './trainChoice'

/**
 * `train FILE --target COL --out MODEL.onnx …`: validates, fits, and writes the model, and where
 * asked for the report and the out-of-fold predictions.
 */
export async function train(argv: string[]): Promise<void> {
  const started = performance.now()
  const args = parseTrainArguments(argv)
  const read = args.glossary === undefined ? null : await readGlossary(args.glossary)
  const glossary = directedGlossary(read, args.directions)
  const { input, roles, notes } = await chooseInput(args.file, args, glossary)
  for (const note of notes) process.stderr.write(`${note}\n`)
  const trained = await trainOnThreads(input, args)
  const test = args.test === undefined ? null : await testOn(args.test, args, roles, trained)
  const seconds = (performance.now() - started) / 1000

  if (args.oof !== undefined) await writeWhole(args.oof, oofCsv(trained.oof))
  if (args.report !== undefined) {
    const report = { ...trained.report, seconds, test }
    await writeWhole(args.report, `${JSON.stringify(report, null, 2)}\n`)
  }
  await writeWhole(args.out, trained.bytes)
  for (const line of filledCells(input.filled)) process.stderr.write(`${line}\n`)
  for (const line of reportNotes(trained.report)) process.stderr.write(`${line}\n`)
  const { dates } = trained.manifest
  if (dates) process.stderr.write(`Days are counted to ${dates.referenceDay}.\n`)
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

/** The glossary with the directions of the command line, which go before its own. */
function directedGlossary(glossary: Glossary | null, directions: AskedDirections): Glossary | null {
  const asked = Object.entries(directions)
  if (asked.length === 0) return glossary
  const features = { ...glossary?.features }
  for (const [name, monotone] of asked) features[name] = { ...features[name], monotone }
  return { ...glossary, features }
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

/** The finished model on a file that training has not seen, its outcome read in the same way. */
async function testOn(
  path: string,
  args: TrainArguments,
  roles: AskedRoles,
  trained: Trained,
): Promise<Metrics> {
  const { input } = await chooseInput(
    path,
    { ...args, roles, exclude: [], keep: [], directions: {}, referenceDay: null },
    null,
  )
  return measureOn(input, trained, args.seed)
}

/** What is to be known of the figures, in the words of the card. */
function reportNotes({ warnings, thresholdBasis, validation, requirements }: Trained['report']) {
  const { value, low, high } = validation.auc
  const metric = (figure: number) => formatFixed(figure, 'en', 3)
  return [
    ...warnings.map(({ code, params }) =>
      english(`model.warning.${code}`, {
        agree: formatPercent(params.agree ?? 0, 'en', 0),
        usual: formatPercent(params.usual ?? 0, 'en', 0),
      }),
    ),
    ...(thresholdBasis === 'no-signal'
      ? [
          english('customers.noSignal.headline'),
          english('model.noSignal', { auc: metric(value), low: metric(low), high: metric(high) }),
        ]
      : []),
    ...(thresholdBasis === 'out-of-reach'
      ? [
          english('model.outOfReach', {
            target: formatFixed(requirements.precision.target, 'en', 2),
          }),
        ]
      : []),
    ...(requirements.precision.met === null ? [english('model.everybody')] : []),
  ]
}

function oofCsv(rows: readonly OofRow[]): string {
  const lines = rows.map(
    ({ row, repeat, fold, probability }) => `${row},${repeat},${fold},${probability}`,
  )
  return `row,repeat,fold,probability\n${lines.join('\n')}\n`
}
