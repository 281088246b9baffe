export { type ProfileStep, profileSteps, profileTable } from './profileTable'
