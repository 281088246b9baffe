import { wordTest } from './nameWords'

/** Words for no and yes, pair by pair. */
const answers = ['no yes', 'n y', 'false true', 'нет да', 'нет есть', 'н д', 'ложь истина']
/** Pairs that mean the same where a value has two states, and much else in other places. */
const switches = ['f t', 'off on', 'выкл вкл']
/** Pairs of two states of which neither says yes or no to a question. */
const states = ['0 1', 'disabled enabled']

const pairs = [...answers, ...switches, ...states]
const column = (list: readonly string[], at: 0 | 1) =>
  [...new Set(list.map((pair) => pair.split(' ')[at]!))].join(' ')

/** Words for "yes" and for "no" that mean it wherever they stand, as lists parted by spaces. */
export const yesWords = column(answers, 1)
export const noWords = column(answers, 0)

/** Whether a word of a value says yes, or no. */
export const saysYes = wordTest(yesWords, column(switches, 1))
export const saysNo = wordTest(noWords, column(switches, 0), 'not не')

/** Whether two values, in any order, are the two states of a yes-or-no column. */
export function isBooleanPair(a: string, b: string): boolean {
  const [one, other] = [a, b].map((value) => value.trim().toLowerCase())
  return pairs.includes(`${one} ${other}`) || pairs.includes(`${other} ${one}`)
}
