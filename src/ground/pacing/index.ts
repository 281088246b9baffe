export { latestOnly } from './latestOnly'
export { NewestFirst } from './newestFirst'
export { finish, type Steps } from './steps'
export { Turns } from './turns'
