/** How an inner node compares a value with its threshold. */
export const modes = [
  'BRANCH_LEQ',
  'BRANCH_LT',
  'BRANCH_GTE',
  'BRANCH_GT',
  'BRANCH_EQ',
  'BRANCH_NEQ',
  'BRANCH_MEMBER',
] as const

export type Mode = (typeof modes)[number]

/** A child: the index of an inner node, or ~index of a leaf. */
export type Reference = number

/** What a leaf adds to one of the ensemble's outputs. */
export interface LeafWeight {
  readonly target: number
  readonly weight: number
}

/** A tree ensemble as its operator lists it: nodes in any order, joined by references. */
export interface RawTrees {
  readonly roots: readonly Reference[]
  readonly column: readonly number[]
  readonly mode: readonly Mode[]
  readonly threshold: ArrayLike<number>
  readonly missingGoesTrue: ArrayLike<number>
  /** Values of a BRANCH_MEMBER node; null for the others. */
  readonly members: readonly (ReadonlySet<number> | null)[]
  readonly whenTrue: readonly Reference[]
  readonly whenFalse: readonly Reference[]
  readonly leaves: readonly (readonly LeafWeight[])[]
  readonly targets: number
  readonly baseValues: ArrayLike<number>
  /** MIN and MAX are not sums, so they have no exact explanation here. */
  readonly aggregate: 'SUM' | 'AVERAGE' | 'MIN' | 'MAX'
  readonly postTransform: string
}
