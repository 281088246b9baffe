import { type KeptModel, shownName } from '../../contracts'

/** In UTF-16 code units, as the browser counts what is typed. */
export const longestName = 60

/** Why a model cannot be called so. */
export type NameFault = 'empty' | 'taken'

/** As it was typed, without what nobody sees: odd spaces, control and direction marks. */
export function tidyName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** Why a model cannot have the tidy `name` beside `others`; null where it can. */
export function faultOf(name: string, others: readonly KeptModel[]): NameFault | null {
  if (name === '') return 'empty'
  return takenNames(others).has(folded(name)) ? 'taken' : null
}

/** `name`, or where one of `others` has it, `name (2)` and so on. */
export function freeName(name: string, others: readonly KeptModel[]): string {
  const taken = takenNames(others)
  let free = name
  for (let number = 2; taken.has(folded(free)); number++) free = `${name} (${number})`
  return free
}

/** What a downloaded model is called: its label, or its own short name, as every system allows. */
export function fileNameOf({ label, name, version }: KeptModel): string {
  const own = [name, version].filter((part) => part !== '').join('-')
  return `${fileBase(label ?? '') || fileBase(own) || 'model'}.onnx`
}

/** Long enough for any label, short enough for 255 bytes of UTF-8. */
const longestBase = 80
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

function fileBase(name: string): string {
  const allowed = tidyName(name.replace(/[<>:"/\\|?*]+/g, '-')).slice(0, longestBase)
  return tidyName(allowed)
    .replace(/^[. -]+|(?<![. -])[. -]+$/g, '')
    .replace(reserved, '$1-model')
}

/** In every language: a name stays the only one when the language is changed. */
function takenNames(models: readonly KeptModel[]): Set<string> {
  return new Set(
    models.flatMap((kept) => [folded(shownName(kept, 'en')), folded(shownName(kept, 'ru'))]),
  )
}

/** Names that only case or look-alike forms tell apart are the same name. */
const folded = (name: string) => tidyName(name.normalize('NFKC')).toLowerCase()
