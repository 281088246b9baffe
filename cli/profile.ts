import { profileTable } from '../src/data/profile'
import { readTable } from '../src/data/reading'
import { profileJson } from '../src/i18n'
import { translator } from '../src/i18n/translator'
import { askedRoles, parseCommand } from './arguments'
import { openInput } from './input'
import { showProgress } from './output'
import { parseReading, readingOptions } from './readingArguments'

const options = {
  target: { type: 'string' },
  positive: { type: 'string' },
  id: { type: 'string' },
  ...readingOptions,
} as const

/** `profile FILE …`: prints the profile as one JSON object on stdout. */
export async function profile(argv: readonly string[]): Promise<void> {
  const { file, values } = parseCommand(argv, options)
  const table = await readTable(await openInput(file), {
    onProgress: showProgress,
    anyShape: true,
    reading: parseReading(values),
  })
  const result = profileTable(table, askedRoles(values), showProgress)
  process.stdout.write(`${JSON.stringify(profileJson(result, translator('en')), null, 2)}\n`)
}
