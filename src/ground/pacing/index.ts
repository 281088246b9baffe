/** Long work in steps, so that whoever runs it can answer something else in between. */
export { finish, type Steps } from './steps'
