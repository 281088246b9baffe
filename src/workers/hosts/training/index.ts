/** Training: the worker that leads, those that fit for it, and the table that is lent to it. */
export { createFitHost, type FitService } from './fitHost'
export { spreadFits } from './spreadFits'
export { lendTable } from './tableSource'
export { createTrainHost } from './trainHost'
