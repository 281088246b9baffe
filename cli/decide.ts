import { Decisions } from '../src/analysis/decision'
import { openModel } from '../src/analysis/model'
import { CustomerRows, Scopes } from '../src/analysis/scope'
import { scoreHere } from '../src/analysis/scores'
import type { DecisionOptions, SaveRate } from '../src/contracts'
import { outcomesOf } from '../src/data/outcome'
import { readTable } from '../src/data/reading'
import { pickedRows } from '../src/data/writing'
import { defaultOptions } from '../src/decision'
import { parsePlainNumber } from '../src/ground/words'
import { english, warningText } from '../src/i18n'
import { bandLimits } from '../src/model/explanation'
import {
  askedRoles,
  isoDayOf,
  languageOf,
  parseCommand,
  shippedModel,
  usage,
  wholeNumber,
} from './arguments'
import { filledFor, profiled } from './filled'
import { fillModel } from './fillModel'
import { openInput } from './input'
import { mappingNotes } from './mappingNotes'
import { outcomeNotes } from './outcomeNotes'
import { showProgress, writeWhole } from './output'
import { parseReading, readingOptions } from './readingArguments'

const options = {
  out: { type: 'string' },
  summary: { type: 'string' },
  model: { type: 'string' },
  value: { type: 'string' },
  'value-column': { type: 'string' },
  cost: { type: 'string' },
  offer: { type: 'string' },
  'taken-anyway': { type: 'string' },
  'save-rate': { type: 'string' },
  budget: { type: 'string' },
  capacity: { type: 'string' },
  control: { type: 'string' },
  seed: { type: 'string' },
  rows: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  reasons: { type: 'string', default: '3' },
  'no-fill': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  'reference-day': { type: 'string' },
  target: { type: 'string' },
  positive: { type: 'string' },
  id: { type: 'string' },
  ...readingOptions,
} as const

/** `decide FILE --out LIST.csv …`: whom to contact, with what, and whether it is worth it. */
export async function decide(argv: readonly string[]): Promise<void> {
  const { file: path, values } = parseCommand(argv, options)
  if (values.out === undefined) throw usage('Name the file to write with --out LIST.csv.')
  const asked = decisionOptions(values)
  const language = languageOf(values.lang)
  const reasons = wholeNumber('reasons', values.reasons)
  const referenceDay = isoDayOf('reference-day', values['reference-day'])
  const modelFile = await openInput(values.model ?? shippedModel)
  const bytes = new Uint8Array(await modelFile.arrayBuffer())
  const model = await openModel(undefined, bytes, modelFile.name, {})

  const file = await openInput(path)
  const table = await readTable(file, { onProgress: showProgress, reading: parseReading(values) })
  const known = profiled(table, askedRoles(values))
  const { profile, family } = known
  const filled = filledFor(table, model.manifest, () => known, !values['no-fill'])
  const others = new Set([profile.id, profile.target?.column].filter((name) => name != null))
  const { report, mapping } = fillModel(table, model.manifest, referenceDay, others)
  const limits = bandLimits(model.manifest)
  const scores = await scoreHere(table, model, mapping, limits, showProgress, filled)
  const outcome = profile.target && outcomesOf(table, profile.target)
  const families = new CustomerRows(family)
  const scopes = new Scopes({ table, outcome, families, risks: scores, complete: true })
  const decisions = new Decisions({ table, profile, outcome, families, scores, scopes })
  const side = outcome === null ? 'all' : 'still'
  const { summary } = decisions.decide({ side, filters: [] }, asked)
  const columns = await decisions.columns({ reasons }, null, language)
  const list = pickedRows(file, table, decisions.listed(), columns, {
    // The file's own cells pass unchanged; only what is added is made safe for spreadsheets.
    escapeFormulas: false,
  })
  await writeWhole(values.out, list)
  if (values.summary !== undefined)
    await writeWhole(values.summary, `${JSON.stringify(summary, null, 2)}\n`)
  const notes = [...outcomeNotes(profile), ...mappingNotes(report, scores.summary())]
  for (const line of notes) process.stderr.write(`${line}\n`)
  for (const warning of summary.receipt.warnings)
    process.stderr.write(`${warningText(warning, english, 'en')}\n`)
}

type Given = Readonly<Record<string, string | boolean | undefined>>

function decisionOptions(given: Given): DecisionOptions {
  const both = given.value !== undefined && given['value-column'] !== undefined
  if (both) throw usage('Give --value or --value-column, not both.')
  const number = (name: string, otherwise: number) => {
    const text = given[name]
    return typeof text === 'string' ? numberOf(name, text) : otherwise
  }
  const column = given['value-column']
  const usual = defaultOptions
  return {
    value: number('value', usual.value),
    valueColumn: typeof column === 'string' ? column : null,
    cost: number('cost', usual.cost),
    offer: number('offer', usual.offer),
    takenAnyway: number('taken-anyway', usual.takenAnyway),
    saveRate:
      typeof given['save-rate'] === 'string' ? saveRate(given['save-rate']) : usual.saveRate,
    budget: given.budget === undefined ? null : number('budget', 0),
    capacity: given.capacity === undefined ? null : number('capacity', 0),
    control: number('control', usual.control),
    seed: number('seed', usual.seed),
    unit: given.rows === true ? 'rows' : 'customers',
    all: given.all === true,
  }
}

function numberOf(name: string, text: string): number {
  const number = parsePlainNumber(text)
  if (Number.isNaN(number)) throw usage(`--${name} is “${text}”; it must be a number such as 0.5.`)
  return number
}

function saveRate(text: string): SaveRate {
  const rates = text.split(',').map((part) => numberOf('save-rate', part.trim()))
  const [low, likely = low, high = likely] = rates
  if (rates.length !== 1 && rates.length !== 3)
    throw usage(`--save-rate is “${text}”; it must be one number or LOW,LIKELY,HIGH.`)
  return { low: low!, likely: likely!, high: high! }
}
