import { HoldfastError } from '../src/contracts/errors'
import { profileTable } from '../src/data/profile/profileTable'
import { readTable } from '../src/data/reading/readTable'
import { translator } from '../src/i18n'
import { profileJson } from '../src/i18n/profileJson'
import { parseCommand, usage } from './arguments'
import { openInput } from './input'
import { showProgress } from './output'

const options = {
  target: { type: 'string' },
  positive: { type: 'string' },
  id: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  sheet: { type: 'string' },
} as const

/** `profile FILE …`: prints the profile as one JSON object on stdout. */
export async function profile(argv: readonly string[]): Promise<void> {
  const { file, values } = parseCommand(argv, options)
  requireUtf8(values.encoding)
  if (values.sheet !== undefined) throw usage('--sheet is for Excel files; this version reads CSV.')
  const delimiter = delimiterOf(values.delimiter)
  const table = await readTable(await openInput(file), {
    onProgress: showProgress,
    anyShape: true,
    ...(delimiter === undefined ? {} : { reading: { delimiter } }),
  })
  const result = profileTable(table, values, showProgress)
  process.stdout.write(`${JSON.stringify(profileJson(result, translator('en')), null, 2)}\n`)
}

function requireUtf8(encoding: string | undefined): void {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return
  throw new HoldfastError('usage', {
    detail: `Encoding ${encoding} is not supported: only utf-8 can be read. Save the file as “CSV UTF-8”.`,
  })
}

/** One character; `\t` and `tab` mean the tab that a shell makes hard to type. */
function delimiterOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const delimiter = text === '\\t' || text.toLowerCase() === 'tab' ? '\t' : text
  if (delimiter.length !== 1 || /["\r\n\ufeff]/.test(delimiter))
    throw usage(`--delimiter is “${text}”; it must be one character such as , ; | or tab.`)
  return delimiter
}
