/** What a table holds for a model to learn from. */
export { checkTraining } from './trainingCheck'
export { plainChoice, trainingInput } from './trainingInput'
