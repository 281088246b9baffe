import type { Feature } from '../../../contracts'
import { parsePlainNumber } from '../../../ground/words'
import { conceptsOf } from '../names'

/** True for a number that is only ever 0 or 1, so that files may spell it as yes and no. */
function isFlag({ kind, training }: Feature): boolean {
  return kind === 'number' && training.min === 0 && training.max === 1 && onlyEnds(training)
}

function onlyEnds({ histogram }: Feature['training']): boolean {
  return histogram.counts.slice(1, -1).every((count) => count === 0)
}

/** The number that a text stands for in a feature, or NaN: "Да" is 1 where only 0 and 1 occur. */
export function numberReader(feature: Feature): (text: string) => number {
  if (!isFlag(feature)) return parsePlainNumber
  return (text) => {
    const number = parsePlainNumber(text)
    if (!Number.isNaN(number)) return number
    const concepts = conceptsOf(text)
    if (concepts.includes('no')) return 0
    return concepts.includes('yes') ? 1 : Number.NaN
  }
}
