import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import {
  type AskedDirections,
  type AskedRoles,
  type ReadingOptions,
  startingTargets,
  type Targets,
  targetRange,
  type ValidationProtocol,
} from '../src/contracts'
import { parsePlainNumber } from '../src/ground/words'
import type { TrainOptions } from '../src/model/training'
import { askedRoles, isoDayOf, parseCommand, usage } from './arguments'
import { parseReading, readingOptions } from './readingArguments'

const options = {
  target: { type: 'string' },
  out: { type: 'string' },
  positive: { type: 'string' },
  id: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  keep: { type: 'string', multiple: true },
  precision: { type: 'string' },
  recall: { type: 'string' },
  group: { type: 'string', default: 'families' },
  'no-fill': { type: 'boolean', default: false },
  folds: { type: 'string', default: '5' },
  repeats: { type: 'string' },
  seed: { type: 'string', default: '0' },
  kind: { type: 'string', default: 'auto' },
  threads: { type: 'string' },
  test: { type: 'string' },
  oof: { type: 'string' },
  report: { type: 'string' },
  glossary: { type: 'string' },
  rises: { type: 'string', multiple: true },
  falls: { type: 'string', multiple: true },
  either: { type: 'string', multiple: true },
  name: { type: 'string' },
  date: { type: 'string' },
  'reference-day': { type: 'string' },
  ...readingOptions,
} as const

/** The arguments of `train`, checked. */
export interface TrainArguments {
  readonly file: string
  readonly out: string
  readonly roles: AskedRoles
  /** Columns not to learn from. */
  readonly exclude: readonly string[]
  /** Columns to learn from though they would be left out. */
  readonly keep: readonly string[]
  readonly targets: Targets
  readonly kind: TrainOptions['kind']
  readonly grouping: ValidationProtocol['grouping']
  /** Whether missing cells are filled from other rows of the same customers. */
  readonly fill: boolean
  readonly folds: number
  readonly repeats: TrainOptions['repeats']
  readonly seed: number
  /** Threads that fits run in; 1 for this one. The results are the same. */
  readonly threads: number
  readonly name: string
  readonly date: string
  /** The day that days are counted to; null: what the dates tell. */
  readonly referenceDay: string | null
  readonly test: string | undefined
  readonly oof: string | undefined
  readonly report: string | undefined
  readonly glossary: string | undefined
  /** Which way the risk may go with a number; data decide on the others. */
  readonly directions: AskedDirections
  /** How the files are to be read. */
  readonly reading: ReadingOptions
}

/** @throws HoldfastError `usage` naming the argument that is missing or does not fit */
export function parseTrainArguments(argv: readonly string[]): TrainArguments {
  const { file, values } = parseCommand(argv, options)
  const { target, out } = values
  if (target === undefined) throw usage('Name the outcome column with --target.')
  if (out === undefined) throw usage('Name the model file to write with --out.')
  const date = isoDayOf('date', values.date) ?? new Date().toISOString().slice(0, 10)
  return {
    file,
    out,
    roles: askedRoles(values),
    exclude: namesIn(values.exclude),
    keep: values.keep ?? [],
    targets: {
      precision: shareOf('precision', values.precision),
      recall: shareOf('recall', values.recall),
    },
    kind: kindOf(values.kind),
    grouping: groupingOf(values.group),
    fill: !values['no-fill'],
    folds: wholeNumber('folds', values.folds, 2, 20),
    repeats: values.repeats === undefined ? 'auto' : wholeNumber('repeats', values.repeats, 1, 100),
    seed: wholeNumber('seed', values.seed, 0, 0xffffffff),
    threads: wholeNumber('threads', values.threads ?? `${availableParallelism()}`, 1, 256),
    name: values.name ?? basename(out).replace(/\.onnx$/i, ''),
    date,
    referenceDay: isoDayOf('reference-day', values['reference-day']),
    test: values.test,
    oof: values.oof,
    report: values.report,
    glossary: values.glossary,
    directions: {
      ...directed(values.rises, 'increasing'),
      ...directed(values.falls, 'decreasing'),
      ...directed(values.either, 'none'),
    },
    reading: parseReading(values),
  }
}

function namesIn(lists: readonly string[] = []): string[] {
  return lists.flatMap((names) => names.split(',')).map((name) => name.trim())
}

function directed(
  lists: readonly string[] | undefined,
  direction: AskedDirections[string],
): AskedDirections {
  return Object.fromEntries(namesIn(lists).map((name) => [name, direction]))
}

function kindOf(kind: string): TrainOptions['kind'] {
  if (kind === 'auto' || kind === 'additive' || kind === 'pairs' || kind === 'deep') return kind
  throw usage(`--kind is “${kind}”; it must be auto, additive, pairs or deep.`)
}

function groupingOf(group: string): ValidationProtocol['grouping'] {
  if (group === 'families' || group === 'exact' || group === 'none') return group
  throw usage(`--group is “${group}”; it must be families, exact or none.`)
}

/** What is asked of the model; what Holdfast starts with where nothing is. */
function shareOf(name: keyof Targets, text: string | undefined): number {
  if (text === undefined) return startingTargets[name]
  const share = parsePlainNumber(text)
  const { least, most } = targetRange
  if (share >= least && share <= most) return share
  throw usage(`--${name} is “${text}”; it must be a number from ${least} to ${most}.`)
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw usage(`--${name} is “${text}”; it must be a whole number from ${min} to ${max}.`)
}
