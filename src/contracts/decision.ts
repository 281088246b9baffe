import type { Localised } from './manifest'
import type { Filter, Side } from './scope'
import type { Band, ListUnit, Step } from './scores'

/** Chance that a contact keeps a customer who would leave, 0…1: low ≤ likely ≤ high. */
export interface SaveRate {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/**
 * What a campaign costs and brings. Money is in one unit, whichever the user thinks in; nothing here
 * depends on it.
 */
export interface DecisionOptions {
  /** Value of a customer who stays; of every customer where there is no column for it. */
  readonly value: number
  /** Column of the file that holds each customer's value; null: `value` is everybody's. */
  readonly valueColumn: string | null
  /** Cost of a contact, paid for everybody who is contacted. */
  readonly cost: number
  /** Cost of the offer, paid by whoever takes it. */
  readonly offer: number
  /** Share, 0…1, of those who would stay anyway and take the offer. */
  readonly takenAnyway: number
  readonly saveRate: SaveRate
  /** The most that contacts and expected offers of the list may cost; null: any sum. */
  readonly budget: number | null
  /** The most customers on the list; null: any number. */
  readonly capacity: number | null
  /** Share, 0…1, of customers who are set aside to compare with. */
  readonly control: number
  /** Who is set aside depends on it and the ID alone. */
  readonly seed: number
  /** What a line of the list stands for. */
  readonly unit: ListUnit
  /** Those who left are listed too. */
  readonly all: boolean
}

/** Something to know of a decision that can be made all the same. */
export interface DecisionWarning {
  readonly code: DecisionWarningCode
  /** Fills the sentence `decide.warnings.<code>`. */
  readonly params: Readonly<Record<string, string | number>>
}

export type DecisionWarningCode =
  | 'nobody-pays'
  | 'values-filled'
  | 'no-id'
  | 'control-is-list'
  | 'outcome-is-input'

/** The value column as it was read. */
export interface FilledValues {
  readonly column: string
  /** Of the cells that hold a number: what the others count as. */
  readonly median: number
  /** Rows of the file without a value. */
  readonly missing: number
  /** Customers considered without a value. */
  readonly filled: number
}

/** What stopped the list before it ran out of customers worth a contact. */
export type CutBy = 'budget' | 'capacity'

/** What a decision was made from. */
export interface DecisionReceipt {
  readonly file: { readonly name: string; readonly sha256: string; readonly rows: number }
  readonly model: { readonly name: string; readonly version: string; readonly kind: string }
  readonly options: DecisionOptions
  readonly scope: { readonly side: Side; readonly filters: readonly Filter[] }
  /** Families of rows in the file, and whether all copies of customers are known. */
  readonly families: { readonly count: number; readonly complete: boolean }
  /** Customers or rows left out: those of the other side, mostly who left, and those the filters keep out. */
  readonly leftOut: { readonly otherSide: number; readonly filtered: number }
  /** Null where one figure is everybody's value. */
  readonly values: FilledValues | null
  /** The value that break-even risk is of: the mean of those considered. */
  readonly meanValue: number | null
  readonly idColumn: string | null
  readonly cutBy: CutBy | null
  /**
   * Rows that `classic` and `empc` were measured on, of either side, and the mean of their values, which
   * is V of `empc`; null where no outcome is known.
   */
  readonly measured: {
    readonly rows: number
    readonly left: number
    readonly meanValue: number
  } | null
  readonly warnings: readonly DecisionWarning[]
}

/**
 * A campaign in figures. What does not exist is null. Money, leavers and saved are of those who are
 * contacted: the control group, a part of the list, costs nothing and is left alone.
 */
export interface DecisionSummary {
  /** Considered: in scope, one a family unless every row counts. */
  readonly customers: number
  readonly contacted: number
  readonly control: number
  /** The lowest risk on the list. */
  readonly threshold: number | null
  /** Of contacts and expected offers. */
  readonly cost: number
  /** Sum of risks. */
  readonly expectedLeavers: number
  /** Sum of risk times save rate. */
  readonly expectedSaved: number
  /** `low` and `high` are the same list by the ends of the save rate's range. */
  readonly expectedGain: { readonly value: number; readonly low: number; readonly high: number }
  readonly breakEven: {
    /** From which a contact with a customer of mean value pays. */
    readonly risk: number | null
    /** At which the contacted pay for themselves, no more. */
    readonly saveRate: number | null
  }
  /** The last of the list. */
  readonly marginal: { readonly id: string; readonly gain: number } | null
  /** Share of the list that stays on it in each of `lists` lists, by save rates over the range. */
  readonly stability: { readonly share: number | null; readonly lists: number }
  /** Without budget, capacity and control. */
  readonly optimum: { readonly contacted: number; readonly gain: number }
  readonly classic: ClassicFigures | null
  readonly empc: { readonly value: number; readonly fraction: number } | null
  readonly power: CampaignPower | null
  readonly receipt: DecisionReceipt
}

/** Contacted (gain > 0) against what happened, on all rows whose outcome is known. */
export interface ClassicFigures {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
  readonly falseNegativeCost: number
  readonly falsePositiveCost: number
  readonly truePositiveNetValue: number
  readonly totalNetValue: number
  readonly perCustomer: number
  /** Null where nobody is contacted, or a contact costs nothing. */
  readonly roi: number | null
}

/** What a campaign could prove. Shares of customers who leave. */
export interface CampaignPower {
  readonly controlSize: number
  readonly contactSize: number
  /** The smallest difference that is found four times in five, two-sided at 5 %. */
  readonly detectableEffect: number
  /** Mean risk of the list: the share that would leave without a contact. */
  readonly baseRate: number
  /** Mean of risk times save rate over the contacted: the difference to hope for. */
  readonly expectedEffect: number
  /** The smallest control group that would find it beside the rest of the list; null: none would. */
  readonly neededControl: number | null
}

/** Profit of contacting the first of the ranking, by how many; from 0 to all, at most some 400 points. */
export interface ProfitCurve {
  readonly contacted: Float64Array
  readonly gain: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly cost: Float64Array
}

/**
 * What any threshold on the risk would do, from arrays small enough for the page. `at` functions of
 * the view look thresholds up in steps of a thousandth; entry j stands for risk ≥ j / 1000.
 */
export interface ThresholdFacts {
  /** Customers considered by risk, a hundred equal bins from 0 to 1. */
  readonly histogram: Float64Array
  /** Customers considered with at least that risk. */
  readonly above: Float64Array
  /** The sum of their risks: those expected to leave among them. */
  readonly expected: Float64Array
  /** Ranks by risk, ascending from 1, and the risk at each: all where there are few thousand. */
  readonly ranks: Float64Array
  readonly riskAtRank: Float64Array
  /** Of customers of either side whose outcome is known, under the same filters; null where none is. */
  readonly measured: {
    readonly known: number
    readonly left: number
    /** Left, with at least that risk. */
    readonly caught: Float64Array
    /** Stayed, with at least that risk. */
    readonly wrong: Float64Array
  } | null
}

/** All that a view needs of a decision; lines of the list come by windows. */
export interface Decision {
  readonly summary: DecisionSummary
  readonly curve: ProfitCurve
  readonly thresholds: ThresholdFacts
}

export type Group = 'contact' | 'control'

/** One line of the list. */
export interface DecisionRow {
  readonly rank: number
  readonly row: number
  readonly id: string
  readonly probability: number
  readonly band: Band | null
  readonly value: number
  /** Whether the value is the median, for the file has none. */
  readonly filled: boolean
  readonly gain: number
  readonly low: number
  readonly high: number
  /** Of the contact and the expected offer. */
  readonly cost: number
  readonly group: Group
  /** The rule of the playbook; null where none fits or the reasons are not known. */
  readonly action: PlaybookRule | null
  /** The strongest three by absolute contribution; null until they are known. */
  readonly reasons: readonly Step[] | null
}

export interface DecisionPage {
  readonly total: number
  readonly from: number
  readonly rows: readonly DecisionRow[]
}

/** A risky customer who is not on the list, and what keeps them off. */
export interface PassedOver {
  readonly row: number
  readonly id: string
  readonly probability: number
  readonly value: number
  readonly gain: number
  /** `gain`: a contact costs more than it brings. */
  readonly because: 'gain' | CutBy
}

/** Columns that a decision can add to those of the file. */
export const decidedColumnNames = [
  'churn_probability',
  'risk_band',
  'value',
  'expected_gain',
  'expected_gain_low',
  'expected_gain_high',
  'rank',
  'group',
  'action',
] as const

export type DecidedColumn = (typeof decidedColumnNames)[number]

/** How a list is written. */
export interface ListFileOptions {
  /** In this order whatever the order here; all where absent. */
  readonly columns?: readonly DecidedColumn[]
  readonly reasons: number
}

/** What to do, in the app's own words. */
export const actionCodes = [
  'call-and-survey',
  'onboarding',
  'delivery-offer',
  'personal-discount',
  'loyalty-bonus',
  'review-price',
  'longer-contract',
  'support',
  'talk',
] as const

export type ActionCode = (typeof actionCodes)[number]

/** Above the median in training, or not: counts are mostly few, and many are the median itself. */
type ValueLevel = 'high' | 'low'

/** What to do where one feature raises a customer's risk more than any other with a rule. */
export interface PlaybookRule {
  readonly id: string
  /** Name of the feature of the model. */
  readonly feature: string
  /** Which values count: above or below the typical one in training; null: any. */
  readonly when: ValueLevel | null
  /** Other features whose values must be so too; an empty list asks nothing more. */
  readonly also: readonly { readonly feature: string; readonly when: ValueLevel }[]
  readonly action: ActionCode
  /** In place of the app's words for the action, in the languages its author wrote. */
  readonly text: Localised | null
}

export type Playbook = readonly PlaybookRule[]
