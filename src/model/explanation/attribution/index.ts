export { attribute } from './attribute'
export { contributionsOf, meanAbsoluteContributions } from './contributions'
export { cellOf } from './evaluate'
export { missingShifts } from './missingShifts'
