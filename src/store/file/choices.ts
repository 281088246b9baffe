import type { AskedRoles, ReadingOptions } from '../../contracts'

/** What a person chose for one file; the rest is left to the program. */
interface Choices {
  readonly roles?: AskedRoles
  /** What was asked for when it was last read. */
  readonly reading?: ReadingOptions
}

/** Stays with a file when it is read again, for as long as anybody holds it. */
const choices = new WeakMap<File, Choices>()

export function choicesOf(file: File): Choices {
  return choices.get(file) ?? {}
}

export function rememberChoices(file: File, chosen: Choices): void {
  choices.set(file, { ...choicesOf(file), ...chosen })
}
