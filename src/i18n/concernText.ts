import type { Concern, Language } from '../contracts'
import type { Translate } from './create'
import { formatCount, formatFixed, formatPercent } from './format'

/** Why a column may be a bad thing to learn from, as a sentence. */
export function concernText({ code, params }: Concern, t: Translate, language: Language): string {
  const shown = Object.entries(params).map(([name, value]) => {
    if (typeof value === 'string') return [name, value]
    if (name === 'auc') return [name, formatFixed(value, language, 3)]
    return [name, name === 'share' ? formatPercent(value, language) : formatCount(value, language)]
  })
  return t(`training.concern.${code}`, Object.fromEntries(shown))
}
