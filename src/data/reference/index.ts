/** Scores that a user has from elsewhere, to hold a model's own against. */
export { readReference } from './readReference'
