/** Long work in steps, so that whoever runs it can answer something else in between. */
export { latestOnly } from './latestOnly'
export { NewestFirst } from './newestFirst'
export { finish, type Steps } from './steps'
export { Turns } from './turns'
