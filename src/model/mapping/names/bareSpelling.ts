import { finestWordsOf } from '../../../ground/words'

/** A spelling of letters and digits only, in lower case. */
export function bareSpelling(text: string): string {
  return finestWordsOf(text).join('')
}
