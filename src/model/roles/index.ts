/** What can be done about a feature, as far as its name tells, in English and Russian. */
export { guessDateRole, guessRole } from './guessRole'
