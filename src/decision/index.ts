/**
 * From risks to a campaign: whom a contact pays for, whom a budget reaches, and what can be proven. Pure
 * functions on typed arrays, of one campaign in one currency. Customers come by falling risk, ties in
 * file order; a place is a position in that order, and settles ties of gain: higher risk first, then
 * the file.
 */
export { breakEvenRisk, breakEvenSaveRate } from './breakEven'
export { classicFigures } from './classic'
export { drawOf } from './control'
export { profitCurve } from './curve'
export { type Cut, cutOf, isWithin } from './cut'
export { empc, type RocHull, rocHull } from './empc'
export { costOf, fillGains, gainOf, sumOfGains, type Terms } from './gain'
export { checkOptions, defaultOptions } from './options'
export { powerOf } from './power'
export { Ranking } from './ranking'
export { stabilityOf } from './stability'
export { thresholdFacts } from './thresholds'
