import { wordsOf } from '../../ground/words'

const words = (list: string) => new Set(list.split(' '))

const agreement = words('yes true y t on да д истина вкл')
const denial = words('no false n f off not нет не н ложь выкл')
const leaving = words(
  'churn churned churner left exited attrited lost gone quit cancelled canceled leaver closed terminated inactive disconnected ушел ушла ушли отток покинул расторгнут закрыт неактивен',
)
const staying = words(
  'stayed stay active retained existing loyal current open остался осталась активен действует',
)
const neither = words('joined new pending unknown trial новый новая неизвестно')

const hasWord = (value: string, ...lists: readonly ReadonlySet<string>[]) =>
  wordsOf(value).some((word) => lists.some((list) => list.has(word)))

/** "Churned", "ушёл": says of itself that a customer left. */
export const namesLeaving = (value: string) => hasWord(value, leaving)

/** "Stayed", "активен": says of itself that a customer is still there. */
export const namesStaying = (value: string) => hasWord(value, staying)

/** "Joined", "новый": says neither that a customer left nor that one stayed. */
export const namesNeither = (value: string) => hasWord(value, neither)

/** The answer to "did the customer leave?" by its words: true, false, or null where they do not say. */
export function answerOf(value: string): boolean | null {
  if (hasWord(value, denial, staying)) return false
  return hasWord(value, agreement, leaving) ? true : null
}
