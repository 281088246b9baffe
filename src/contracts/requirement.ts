/** What is asked of a model at its threshold, 0…1. */
export interface Targets {
  readonly precision: number
  readonly recall: number
}

/** The precision that the business asks of the customers a model flags. */
export const precisionTarget = 0.7
/** The recall that it asks for at that precision. */
export const recallTarget = 0.65
