import { describe, expect, it } from 'vitest'
import { isBooleanPair, saysNo, saysYes } from './answers'
import { latinised } from './latin'
import { answerOf, isAfterwardsName, namesLeaving, outcomeNameRank } from './leaving'
import { finestWordsOf, wordsOf } from './nameWords'

describe('wordsOf', () => {
  it.each([
    ['CustomerID', ['customer', 'id']],
    ['is_churned', ['is', 'churned']],
    ['IDNumber', ['id', 'number']],
    ['Клиент Ушёл?', ['клиент', 'ушел']],
  ])('splits %s', (name, words) => expect(wordsOf(name)).toEqual(words))
})

describe('finestWordsOf', () => {
  it.each([
    ['HourSpendOnApp', ['hour', 'spend', 'on', 'app']],
    ['tier2', ['tier', '2']],
    ['Рост, %', ['рост', 'percent']],
    ['IPv4Address', ['i', 'pv', '4', 'address']],
    ['ＡＢ', ['ab']],
  ])('splits %s', (name, words) => expect(finestWordsOf(name)).toEqual(words))
})

describe('latinised', () => {
  it.each([
    ['жалоба', 'zhaloba'],
    ['пользователь', 'polzovatel'],
    ['платеж', 'platezh'],
    ['щука', 'shchuka'],
  ])('spells %s and %s alike', (russian, latin) => {
    expect(latinised(russian)).toBe(latinised(latin))
  })
})

describe('answerOf', () => {
  it.each([
    ['Yes', true],
    ['да', true],
    ['Churned', true],
    ['Attrited Customer', true],
    ['ушёл', true],
    ['inactive', true],
    ['No', false],
    ['not churned', false],
    ['Existing Customer', false],
    ['не ушёл', false],
    ['blue', null],
    ['', null],
  ])('“%s” is %s', (value, answer) => expect(answerOf(value)).toBe(answer))

  it('says of no word both yes and no', () => {
    for (const word of ['yes', 'y', 'on', 'да', 'есть', 'вкл', 'no', 'n', 'off', 'нет', 'выкл'])
      expect(saysYes(word)).not.toBe(saysNo(word))
  })
})

describe('outcomeNameRank', () => {
  it.each([
    ['Churn', 2],
    ['isChurned', 2],
    ['Отток (0/1)', 2],
    ['Exited', 1],
    ['Attrition_Flag', 1],
    ['Ушёл', 1],
    ['leftover', 0],
    ['gone', 0],
    ['Tenure', 0],
  ])('%s has rank %d', (name, rank) => expect(outcomeNameRank(name)).toBe(rank))

  it('knows values that are no names', () => {
    expect(namesLeaving('gone')).toBe(true)
    expect(namesLeaving('exit')).toBe(false)
  })
})

describe('isBooleanPair', () => {
  it.each([
    ['Yes', 'no', true],
    [' ВКЛ', 'выкл', true],
    ['0', '1', true],
    ['yes', 'нет', false],
    ['yes', 'yes', false],
  ])('%s and %s', (a, b, is) => {
    expect(isBooleanPair(a, b)).toBe(is)
    expect(isBooleanPair(b, a)).toBe(is)
  })
})

describe('isAfterwardsName', () => {
  it.each([
    'Churn Reason',
    'ChurnScore',
    'cancellation_date',
    'CancelledAt',
    'end_date',
    'Contract End Date',
    'exit reason',
    'Дата ухода',
    'Причина расторжения',
    'Отток (балл)',
  ])('%s is filled when a customer leaves', (name) => {
    expect(isAfterwardsName(name)).toBe(true)
  })

  it.each([
    'Complain',
    'Tenure',
    'CancelledOrders',
    'number_of_cancellations',
    'Weekend calls',
    'Gender',
    'Contract',
    'Дата рождения',
    'Количество отмен',
    'closing balance',
  ])('%s is not', (name) => {
    expect(isAfterwardsName(name)).toBe(false)
  })
})
