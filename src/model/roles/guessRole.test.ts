import { expect, it } from 'vitest'
import { guessRole } from './guessRole'

it.each([
  ['lever', 'Contract'],
  ['lever', 'MonthlyCharges'],
  ['lever', 'Monthly Price'],
  ['lever', 'TechSupport'],
  ['lever', 'CouponUsed'],
  ['lever', 'CashbackAmount'],
  ['lever', 'discount_pct'],
  ['lever', 'Тариф'],
  ['lever', 'Скидка, %'],
  ['lever', 'Цена подписки'],
  ['lever', 'Plan'],
  ['context', 'Age'],
  ['context', 'gender'],
  ['context', 'CityTier'],
  ['context', 'tenure'],
  ['context', 'TotalCharges'],
  ['context', 'Complain'],
  ['context', 'Support calls'],
  ['context', 'DaySinceLastOrder'],
  ['context', 'SatisfactionScore'],
  ['context', 'Возраст клиента'],
  ['context', 'Жалоба'],
  ['outcome', 'Churn Reason'],
  ['outcome', 'Причина ухода'],
] as const)('%s: %s', (role, name) => expect(guessRole(name)).toBe(role))
