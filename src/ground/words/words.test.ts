import { describe, expect, it } from 'vitest'
import { isBooleanPair, saysNo, saysYes } from './answers'
import { latinised } from './latin'
import {
  answerOf,
  isAfterwardsName,
  namesLeaving,
  namesNeither,
  namesStaying,
  outcomeName,
} from './leaving'
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

describe('outcomeName', () => {
  it.each([
    ['Churn', 3, 'left'],
    ['isChurned', 3, 'left'],
    ['Отток (0/1)', 3, 'left'],
    ['not_churned', 3, 'stayed'],
    ['Exited', 2, 'left'],
    ['Attrition_Flag', 3, 'left'],
    ['Ушёл', 2, 'left'],
    ['Gekündigt', 2, 'left'],
    ['résilié', 2, 'left'],
    ['baja', 2, 'left'],
    ['is_active', 1, 'stayed'],
    ['Renewed', 1, 'stayed'],
    ['Kunde aktiv', 1, 'stayed'],
    ['клиент активен', 1, 'stayed'],
    ['IsActive', 1, 'stayed'],
    ['in_force', 1, 'stayed'],
    ['leftover', 0, 'left'],
    ['gone', 0, 'left'],
    ['Tenure', 0, 'left'],
    ['active days', 0, 'left'],
  ])('%s has rank %d and asks who %s', (name, rank, asks) =>
    expect(outcomeName(name)).toEqual({ rank, asks }),
  )

  it('reads states in nine languages', () => {
    const left =
      'Lapsed|Cancelled|не активен|неактивен|ушла|gekündigt|inaktiv|résilié|parti|inactivo|baja|inativo|cancelado|disdetto|inattivo|odszedł|nieaktywny|ayrıldı|pasif|not renewed|no longer active|Non-renewed'
    const stayed =
      'In force|Active|Retained|Renewed|Stayed|Subscribed|действует|активен|осталась|aktiv|actif|en cours|activo|vigente|ativo|attivo|aktywny|aktif|not churned|не ушёл'
    expect(left.split('|').filter((value) => !namesLeaving(value))).toEqual([])
    expect(stayed.split('|').filter((value) => !namesStaying(value))).toEqual([])
    for (const value of ['Joined', 'новый', 'neu', 'nuevo']) expect(namesNeither(value)).toBe(true)
  })

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
