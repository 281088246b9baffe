/**
 * What a person should know of a file before trusting it: kinds of columns, distributions, churn by
 * value, correlations, repeats, and what to be careful about. Statistics equal those of pandas.
 *
 * The profile works in steps of some milliseconds, so that a worker answers batches of rows to
 * score in between, and both are done in the time of one.
 */
export { type ProfiledTable, type ProfileStep, profileSteps, profileTable } from './profileTable'
