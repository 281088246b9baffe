/** Where a scored file meets a campaign: whom it is about, what they are worth, and what to do for each. */
export { Decisions } from './decisions'
export { readValues } from './values'
