import { describe, expect, it } from 'vitest'
import { feature } from '../../../../tests/support/models'
import { categoryGuesser, sureCategory } from './matchCategories'

const guessed = (categories: readonly string[], value: string, synonyms = {}) =>
  categoryGuesser(feature('x', { categories, synonyms }))(value)

const payments = ['Credit Card', 'Debit Card', 'E wallet', 'Cash on Delivery', 'UPI']
const goods = ['Mobile Phone', 'Laptop & Accessory', 'Grocery', 'Fashion', 'Others']
const marital = ['Single', 'Married', 'Divorced']
const gender = ['Female', 'Male']

describe('categoryGuesser', () => {
  it.each([
    [payments, 'Кредитная карта', 'Credit Card'],
    [payments, 'дебетовая карта', 'Debit Card'],
    [payments, 'Электронный кошелёк', 'E wallet'],
    [payments, 'e-wallet', 'E wallet'],
    [payments, 'Наличные при получении', 'Cash on Delivery'],
    [payments, 'CREDIT_CARD', 'Credit Card'],
    [payments, 'Debti Card', 'Debit Card'],
    [goods, 'Моб. телефон', 'Mobile Phone'],
    [goods, 'Мобильный телефон', 'Mobile Phone'],
    [goods, 'Ноутбуки и аксессуары', 'Laptop & Accessory'],
    [goods, 'Прочее', 'Others'],
    [goods, 'Одежда', 'Fashion'],
    [marital, 'Холост', 'Single'],
    [marital, 'Не замужем', 'Single'],
    [marital, 'В браке', 'Married'],
    [marital, 'Женат', 'Married'],
    [marital, 'Замужем', 'Married'],
    [marital, 'В разводе', 'Divorced'],
    [marital, 'Разведена', 'Divorced'],
    [gender, 'Муж', 'Male'],
    [gender, 'женский', 'Female'],
    [gender, 'Ж', 'Female'],
    [gender, 'M', 'Male'],
    [gender, 'f', 'Female'],
    [goods, 'Продукты', 'Grocery'],
    [payments, 'Наложенный платёж', 'Cash on Delivery'],
    [payments, 'Кредитка', 'Credit Card'],
    [marital, 'unmarried', 'Single'],
    [['Month-to-month', 'One year', 'Two year'], '1 год', 'One year'],
    [['Month-to-month', 'One year', 'Two year'], '24 months', 'Two year'],
    [['Month-to-month', 'One year', 'Two year'], 'Помесячно', 'Month-to-month'],
    [['Yes', 'No'], 'Да', 'Yes'],
    [['Yes', 'No'], 'нет', 'No'],
    [['No', 'Yes'], '1', 'Yes'],
    [['No', 'Yes'], '0', 'No'],
  ])('%j: “%s” is %s', (categories, value, expected) => {
    const found = guessed(categories, value)
    expect(found?.category).toBe(expected)
    expect(found?.confidence).toBeGreaterThanOrEqual(sureCategory)
  })

  it.each([
    [payments, 'Card'],
    [payments, 'Карта'],
    [payments, 'Bank transfer'],
    [['Plan A', 'Plan C'], 'Plan B'],
    [['Tier 1', 'Tier 3'], 'Tier 2'],
    [['No', 'Yes'], 'No internet service'],
    [marital, 'Widowed'],
    [gender, 'Other'],
    [gender, '1'],
    [['No', 'Yes', 'No phone service'], '1'],
    [['Paid'], 'Unpaid'],
    [['active'], 'inactive'],
  ])('%j: “%s” is not taken for any', (categories, value) => {
    expect(guessed(categories, value)?.confidence ?? 0).toBeLessThan(sureCategory)
  })

  it('goes by exact spelling and synonyms of the model first', () => {
    expect(guessed(payments, 'CC', { CC: 'Credit Card' })).toEqual({
      category: 'Credit Card',
      confidence: 1,
    })
  })
})
