import { saysNo, saysYes } from './answers'
import { wordsOf, wordTest } from './nameWords'

/** Words that stand for leaving as such: the surest name of an outcome. */
const churn = 'churn* ischurn* отток*'
/** Words that say "left", in the name of a column and as its value. */
const left =
  'attrit* exited left leaver quit cancelled canceled ушел ушла ушли ушедш* покинул покинула'
/** Words that say so in a name, and as a value might be anything. */
const leftInNames = 'exit уход'
/** Words that say so as a value, and in a name might be anything. */
const leftInValues =
  'leave gone lost closed terminated inactive disconnected расторгнут закрыт неактивен'
const stayed =
  'stayed stay active retained existing loyal current open остался осталась активен действует'
const neither = 'joined new pending unknown trial новый новая неизвестно'

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

/** All words about leaving that may stand in the name of an outcome, as a list parted by spaces. */
export const leavingWords = `${churn} ${left} ${leftInNames}`

const isChurn = wordTest(churn)
const isLeaving = wordTest(leavingWords)
const isLeft = wordTest(churn, left, leftInValues)
const isStayed = wordTest(stayed)
const isNeither = wordTest(neither)
const isEnding = wordTest(churn, ending)
const isEnd = wordTest(endOfSomething)
const isTimeOrCause = wordTest(timeOrCause)
const isCount = wordTest(counts)

/** How surely the name of a column tells that it is the outcome: 2, 1, or 0 where it does not. */
export function outcomeNameRank(name: string): 0 | 1 | 2 {
  const words = wordsOf(name)
  if (words.some(isChurn)) return 2
  return words.some(isLeaving) ? 1 : 0
}

/** Whether a column's name says that it is filled when a customer leaves: "Churn Reason", "Дата ухода". */
export function isAfterwardsName(name: string): boolean {
  const words = wordsOf(name)
  if (words.some(isCount)) return false
  return words.some(isEnding) || (words.some(isEnd) && words.some(isTimeOrCause))
}

/** "Churned", "ушёл": says of itself that a customer left. */
export const namesLeaving = (value: string) => wordsOf(value).some(isLeft)

/** "Stayed", "активен": says of itself that a customer is still there. */
export const namesStaying = (value: string) => wordsOf(value).some(isStayed)

/** "Joined", "новый": says neither that a customer left nor that one stayed. */
export const namesNeither = (value: string) => wordsOf(value).some(isNeither)

/** The answer to "did the customer leave?" by its words: true, false, or null where they do not say. */
export function answerOf(value: string): boolean | null {
  const words = wordsOf(value)
  if (words.some((word) => saysNo(word) || isStayed(word))) return false
  return words.some((word) => saysYes(word) || isLeft(word)) ? true : null
}
