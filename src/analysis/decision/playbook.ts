import {
  type ActionCode,
  type Feature,
  isTrained,
  type Manifest,
  type Playbook,
  type PlaybookRule,
} from '../../contracts'
import { conceptsOf } from '../../model/mapping'

/** The name of the shipped model, whose rules are known by heart. */
const shipped = 'ecommerce'

type Rule = Pick<PlaybookRule, 'feature' | 'when' | 'action'> & Partial<Pick<PlaybookRule, 'also'>>

const shippedRules: readonly Rule[] = [
  { feature: 'Complain', when: 'high', action: 'call-and-survey' },
  {
    feature: 'Tenure',
    when: 'low',
    also: [{ feature: 'OrderCount', when: 'low' }],
    action: 'onboarding',
  },
  { feature: 'HourSpendOnApp', when: 'low', action: 'onboarding' },
  { feature: 'OrderCount', when: 'low', action: 'onboarding' },
  { feature: 'WarehouseToHome', when: 'high', action: 'delivery-offer' },
  { feature: 'DaySinceLastOrder', when: 'high', action: 'personal-discount' },
  { feature: 'CouponUsed', when: 'low', action: 'personal-discount' },
  { feature: 'CashbackAmount', when: 'low', action: 'loyalty-bonus' },
]

/** What is to be done about a lever, by what its name says. The first that fits counts. */
const actionsByConcept: readonly (readonly [ActionCode, ReadonlySet<string>])[] = [
  ['longer-contract', new Set(['contract'])],
  ['loyalty-bonus', new Set(['cashback', 'loyalty', 'bonus'])],
  ['personal-discount', new Set(['coupon', 'discount', 'promo'])],
  ['delivery-offer', new Set(['delivery', 'distance', 'warehouse'])],
  ['support', new Set(['support', 'security', 'backup', 'protection'])],
  ['review-price', new Set(['charge', 'price', 'tariff', 'plan', 'cost'])],
  ['call-and-survey', new Set(['complaint', 'satisfaction'])],
]

/**
 * What to do for which reason, unless a person says otherwise: of the shipped model by its features, of
 * any other by its levers, for nothing else about a customer can be changed.
 */
export function defaultPlaybook(manifest: Manifest): Playbook {
  const names = new Set(manifest.features.map(({ name }) => name))
  const rules =
    isTrained(manifest) && manifest.name === shipped
      ? shippedRules.filter(({ feature }) => names.has(feature))
      : manifest.features.filter(({ role }) => role === 'lever').map(leverRule)
  return rules.map((rule) => ({ also: [], ...rule, id: `default-${rule.feature}`, text: null }))
}

/** Any of its values that raises the risk is a reason to pull the lever. */
function leverRule({ name, label }: Feature): Rule {
  const concepts = [...conceptsOf(name), ...Object.values(label).flatMap(conceptsOf)]
  const found = actionsByConcept.find(([, words]) => concepts.some((word) => words.has(word)))
  return { feature: name, when: null, action: found?.[0] ?? 'talk' }
}

/** What an action is chosen from. */
export interface Reasons {
  /** By feature, in the model's space; all 0 where they are not known. */
  readonly contributions: Float32Array
  /** The features as the model got them, NaN for missing; asked only where a rule looks at them. */
  readonly input: () => Float32Array
}

/** Chooses the rule for a customer: that of the reason that raises their risk most and has one. */
export function actionChooser(
  manifest: Manifest,
  playbook: Playbook,
): (reasons: Reasons) => PlaybookRule | null {
  const place = new Map(manifest.features.map(({ name }, at) => [name, at] as const))
  const rules = playbook.flatMap((rule) => {
    const { feature, when, also } = rule
    const at = place.get(feature)
    const asked = when === null ? also : [{ feature, when }, ...also]
    return at === undefined ? [] : [{ rule, at, holds: asked.map(condition) }]
  })
  return ({ contributions, input }) => {
    let best: PlaybookRule | null = null
    let most = 0
    let values: Float32Array | null = null
    for (const { rule, at, holds } of rules) {
      if (!(contributions[at]! > most)) continue
      values ??= input()
      const row = values
      if (!holds.every((test) => test(row))) continue
      most = contributions[at]!
      best = rule
    }
    return best
  }

  function condition({ feature, when }: Condition): (row: Float32Array) => boolean {
    const at = place.get(feature) ?? -1
    const typical = manifest.features[at]?.training.median ?? Number.NaN
    // A missing value, or a feature without a typical one, is neither.
    return when === 'high' ? (row) => row[at]! > typical : (row) => row[at]! <= typical
  }
}

type Condition = PlaybookRule['also'][number]
