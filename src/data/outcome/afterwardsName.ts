import { wordsOf } from '../../ground/words'

/** Words that speak of leaving whatever stands beside them. */
const leavingWord =
  /^(churn|attrit|cancel|terminat|deactivat|unsubscri|disconnect|offboard|winback|отток|уход|расторж|расторг|отключ|аннулир|деактив)/
/** Words that do so beside a word of time or of cause. */
const endingWord =
  /^(end|ended|exit|leav|left|clos|depart|quit|lost|stop|ушел|ушла|закрыт|окончан|отказ)/
const timeOrCause =
  /^(date|day|time|month|year|reason|category|type|comment|note|score|flag|status|дата|день|время|месяц|год|причин|тип|комментари|примечани|статус|признак|балл)/
/** A count of things cancelled is known before a customer leaves: "cancelled_orders". */
const countWord =
  /^(number|num|count|n|orders|order|calls|total|rate|share|число|количество|кол|заказ|заказов|доля|сколько)$/

/** Whether a column's name says that it is filled when a customer leaves: "Churn Reason", "Дата ухода". */
export function isAfterwardsName(name: string): boolean {
  const words = wordsOf(name)
  if (words.some((word) => countWord.test(word))) return false
  if (words.some((word) => leavingWord.test(word))) return true
  return words.some((word) => endingWord.test(word)) && words.some((word) => timeOrCause.test(word))
}
