export { compareScores } from './mappingEffect'
export { reportMapping } from './mappingReport'
