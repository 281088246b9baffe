import { finestWordsOf } from '../../../ground/words'
import { conceptsOf } from '../names'

/** What whole values mean that mean something else, or nothing, in the name of a column. */
const valueWords: Readonly<Record<string, readonly string[]>> = {
  male: ['m'],
  female: ['f'],
  grocery: ['продукты', 'продукты питания'],
  'cash delivery': [
    'наложенный платеж',
    'наложенным платежом',
    'оплата при получении',
    'наличными курьеру',
    'pay on delivery',
    'payment on delivery',
  ],
  'credit card': ['кредитка'],
  'credit card automatic': ['автоплатеж с карты'],
  'one year': ['1 year', '12 months', 'annual', 'yearly', '1 год', 'год', 'на год', '12 месяцев'],
  'two year': ['2 years', '24 months', '2 года', 'на 2 года', '24 месяца'],
}

const meanings = new Map(
  Object.entries(valueWords).flatMap(([concepts, values]) =>
    values.map((value) => [value, concepts.split(' ')] as const),
  ),
)

/** What a value says, as concepts of the vocabulary. */
export function conceptsOfValue(value: string): readonly string[] {
  return meanings.get(finestWordsOf(value).join(' ')) ?? conceptsOf(value)
}
