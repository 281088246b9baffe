/**
 * What words in names and cells mean, in English and Russian: one vocabulary, so that the outcome of
 * a file, the columns that give it away, the class of a foreign model and the features of a model are
 * told by the same words.
 */
export { isBooleanPair, noWords, yesWords } from './answers'
export { latinised } from './latin'
export {
  answerOf,
  isAfterwardsName,
  leavingWords,
  namesLeaving,
  namesNeither,
  namesStaying,
  outcomeNameRank,
} from './leaving'
export { finestWordsOf, wordsOf, wordTest } from './nameWords'
export { isPlainNumber, parsePlainNumber } from './plainNumber'
