/**
 * What words in names and cells mean, in English and Russian, those about leaving in nine languages: one vocabulary, so that the outcome of
 * a file, the columns that give it away, the class of a foreign model and the features of a model are
 * told by the same words.
 */
export { isBooleanPair, noWords, yesWords } from './answers'
export { latinised } from './latin'
export {
  answerOf,
  isAfterwardsName,
  leavingWords,
  namesDayOfLeaving,
  namesLeaving,
  namesNeither,
  namesStaying,
  outcomeName,
  saidYes,
} from './leaving'
export { finestWordsOf, wordsOf, wordTest } from './nameWords'
export { isPlainNumber, parsePlainNumber } from './plainNumber'
export { isScoredName } from './scoredNames'
export { foldedWriting, tidyWriting } from './writings'
