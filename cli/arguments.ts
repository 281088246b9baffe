import { fileURLToPath } from 'node:url'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type AskedRoles, HoldfastError, type Language, languages } from '../src/contracts'
import { dayOfIso, isoDay } from '../src/ground/days'

/** The model that is used where none is named. */
export const shippedModel = fileURLToPath(
  new URL('../public/models/ecommerce.onnx', import.meta.url),
)

type Options = NonNullable<ParseArgsConfig['options']>

export const usageText = `Usage: npm run --silent holdfast -- COMMAND …
  profile FILE [--target COL] [--positive VALUE] [--id COL]
  train FILE --target COL --out MODEL.onnx [--positive VALUE] [--id COL] [--exclude COL,COL] [--keep COL]… [--group families|exact|none]
        [--no-fill] [--kind auto|additive|pairs|deep] [--folds 5] [--repeats N] [--seed 0] [--precision 0.7] [--recall 0.65] [--threads N] [--test FILE2]
        [--oof OOF.csv] [--report REPORT.json] [--glossary WORDS.json] [--name NAME] [--date 2026-01-31]
        [--reference-day 2026-01-31]
  score FILE --out SCORED.csv [--model MODEL.onnx] [--reasons 3] [--contributions] [--threshold T] [--reference-day 2026-01-31]
        [--no-fill] [--lang en|ru]
  decide FILE --out LIST.csv [--summary SUMMARY.json] [--model MODEL.onnx] [--value 1000 | --value-column COL] [--cost 200]
        [--offer 0] [--taken-anyway 1] [--save-rate 0.3 | --save-rate LOW,LIKELY,HIGH] [--budget B] [--capacity N]
        [--control SHARE] [--seed 0] [--rows] [--all] [--no-fill] [--reasons 3] [--reference-day 2026-01-31] [--lang en|ru] [--target COL]
        [--positive VALUE] [--id COL]
Each reads CSV in any dialect, XLSX, XLS, XLSB, ODS, HTML, JSON, DBF, Parquet, gz and zip; what is detected can be given:
        [--encoding utf-8|utf-16|windows-1250|windows-1251|windows-1252|koi8-r|gbk|…] [--delimiter D] [--sheet NAME] [--header-row N]`

/**
 * Parses the arguments of one command that takes one FILE. Throws `usage` for an unknown option, a
 * missing value, or another number of files.
 */
export function parseCommand<const T extends Options>(argv: readonly string[], options: T) {
  const { values, positionals } = parse(argv, options)
  const [file, ...more] = positionals
  if (file === undefined) throw usage('Name the FILE to read.')
  if (more.length > 0) throw usage(`One FILE at a time; ${more.join(', ')} is too many.`)
  return { file, values }
}

/** The special columns that the arguments name. */
export function askedRoles({
  target,
  positive,
  id,
}: {
  readonly target?: string
  readonly positive?: string
  readonly id?: string
}): AskedRoles {
  const outcome = {
    ...(target !== undefined && { column: target }),
    ...(positive !== undefined && { left: positive }),
  }
  return { outcome, ...(id !== undefined && { id }) }
}

/** @throws HoldfastError `usage` unless the text is a whole number from 0 */
export function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw usage(`--${option} is “${text}”; it must be a whole number from 0.`)
  return Number(text)
}

/** Null where the option is not given. @throws HoldfastError `usage` unless the text is a day */
export function isoDayOf(option: string, text: string | undefined): string | null {
  if (text === undefined) return null
  const day = dayOfIso(text)
  if (Number.isNaN(day))
    throw usage(`--${option} is “${text}”; it must be a day such as 2026-01-31.`)
  return isoDay(day)
}

/** @throws HoldfastError `usage` for a language that the app does not speak */
export function languageOf(text: string): Language {
  const language = languages.find((known) => known === text)
  if (!language) throw usage(`--lang is “${text}”; it must be ${languages.join(' or ')}.`)
  return language
}

/** An error that is printed as one line, with where to find help. */
export function usage(detail: string): HoldfastError {
  return new HoldfastError('usage', { detail: `${detail} Run with --help for usage.` })
}

function parse<const T extends Options>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw usage(detail.split('\n')[0] ?? detail)
  }
}
