import { saysNo, saysYes } from './answers'
import { wordsOf, wordTest } from './nameWords'
import {
  besideStaying,
  endingNames,
  leavingNames,
  leftStates,
  openStates,
  stayedStates,
  stayingNames,
} from './states'

/** Words that stand for leaving as such: the surest name of an outcome. */
const churn = 'churn* ischurn* отток* kundenverlust attrition'

/** What happens when a customer leaves, whatever stands beside it. */
const ending =
  'attrit* cancel* terminat* deactivat* unsubscri* disconnect* offboard* winback* уход* расторж* расторг* отключ* аннулир* деактив*'
/** What may end beside a word of time or of cause: "end date", "причина отказа". */
const endOfSomething =
  'end* exit* leav* left* clos* depart* quit* lost* stop* ушел* ушла* закрыт* окончан* отказ*'
const timeOrCause =
  'date* day* time* month* year* reason* category* type* comment* note* score* flag* status* дата* день* время* месяц* год* причин* тип* комментари* примечани* статус* признак* балл*'
/** A count of things cancelled is known before a customer leaves: "cancelled_orders". */
const counts =
  'number num count n orders order calls total rate share число количество кол заказ заказов доля сколько'

/** Words about leaving in the name of an outcome, English and Russian, as a list parted by spaces. */
export const leavingWords =
  'churn* ischurn* отток* attrit* exited left leaver quit cancelled canceled ушел ушла ушли ушедш* покинул покинула exit уход'

const isChurn = wordTest(churn)
const isLeavingName = wordTest(leavingNames)
const isStayingName = wordTest(stayingNames)
const isBesideStaying = wordTest(besideStaying)
const isLeft = wordTest(churn, leftStates)
const isStayed = wordTest(stayedStates)
const isOpen = wordTest(openStates)
const isNegation = wordTest(
  'not no non never без не нет nicht kein keine ne pas sin nunca nao sem senza nie bez degil',
)
const isEnding = wordTest(churn, ending, endingNames)
const isEnd = wordTest(endOfSomething)
const isTimeOrCause = wordTest(timeOrCause)
const isCount = wordTest(counts)

/** What the name of a column asks: whether customers left, or whether they stayed. */
export interface OutcomeName {
  /** How surely it is the outcome: 3, 2, 1, or 0 where it does not tell. */
  readonly rank: 0 | 1 | 2 | 3
  readonly asks: 'left' | 'stayed'
}

/** Reads the name of a column as that of an outcome: "Churn" asks who left, "is_active" who stayed. */
export function outcomeName(name: string): OutcomeName {
  const words = bareWordsOf(name)
  const negated = words.some(isNegation)
  const asking = (word: 'left' | 'stayed') =>
    negated ? (word === 'left' ? 'stayed' : 'left') : word
  if (words.some(isChurn)) return { rank: 3, asks: asking('left') }
  if (words.some(isLeavingName)) return { rank: 2, asks: asking('left') }
  const rest = words.filter((word) => !isBesideStaying(word) && !isNegation(word))
  const stays = words.join(' ').includes('in force') || rest.some(isStayingName)
  const only = rest.every((word) => isStayingName(word))
  return stays && only ? { rank: 1, asks: asking('stayed') } : { rank: 0, asks: 'left' }
}

/** Whether the name of a column of days says that they are those of leaving: "left_at". */
export function namesDayOfLeaving(name: string): boolean {
  const words = bareWordsOf(name)
  if (words.some(isCount)) return false
  return words.some((word) => isEnding(word) || isLeavingName(word))
}

/** Whether a column's name says that it is filled when a customer leaves: "Churn Reason", "Дата ухода". */
export function isAfterwardsName(name: string): boolean {
  const words = bareWordsOf(name)
  if (words.some(isCount)) return false
  return words.some(isEnding) || (words.some(isEnd) && words.some(isTimeOrCause))
}

/** Whether a value says of itself that a customer left (true) or is there (false): "Churned", "In force". */
function stateOf(value: string): boolean | null {
  const words = bareWordsOf(value)
  const [left, stayed] = [words.some(isLeft), words.some(isStayed) || isInForce(words)]
  if (left === stayed) return null
  const negated = words.some(isNegation) || words.join(' ').includes('no longer')
  return left !== negated
}

const isInForce = (words: readonly string[]) => /\b(?:in force|en cours)\b/.test(words.join(' '))

/** "Churned", "ушёл", "nicht aktiv": says of itself that a customer left. */
export const namesLeaving = (value: string) => stateOf(value) === true

/** "Stayed", "активен": says of itself that a customer is still there. */
export const namesStaying = (value: string) => stateOf(value) === false

/** "Joined", "новый": says neither that a customer left nor that one stayed. */
export const namesNeither = (value: string) =>
  stateOf(value) === null && bareWordsOf(value).some(isOpen)

/** The answer to "did the customer leave?" by its words: true, false, or null where they do not say. */
export function answerOf(value: string): boolean | null {
  return stateOf(value) ?? saidYes(value)
}

/** Whether a value says yes, or no, in words or signs: "Ja", "+", "V", "−"; null where it does neither. */
export function saidYes(value: string): boolean | null {
  const sign = signs.get(value.trim().toLowerCase())
  if (sign !== undefined) return sign
  const words = bareWordsOf(value)
  if (words.some((word) => saysNo(word) || isForeignNo(word))) return false
  return words.some((word) => saysYes(word) || isForeignYes(word)) ? true : null
}

const isForeignYes = wordTest('ja oui si sim tak evet wahr vrai verdadero verdadeiro vero prawda')
const isForeignNo = wordTest('nein non nao nie hayir falsch faux falso falsz')
const signs = new Map<string, boolean>([
  ...['+', 'x', 'х', 'v', '✓', '✔', '☑', '1', '●', '*'].map((sign): [string, boolean] => [
    sign,
    true,
  ]),
  ...['-', '–', '—', '−', '0', '✗', '✘', '☐'].map((sign): [string, boolean] => [sign, false]),
])

/** Words without accents on Latin letters: "résilié" → resilie. */
function bareWordsOf(text: string): string[] {
  const bare = text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
  return wordsOf(bare).map((word) => word.replaceAll('ı', 'i').replaceAll('ł', 'l'))
}
