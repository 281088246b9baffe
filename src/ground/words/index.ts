export { wordsOf } from './nameWords'
