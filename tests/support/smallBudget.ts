import type * as Budget from '../../src/data/reading/archive/inflateBudget'

/**
 * The module of the budget with a 64th of its limits, so that a bomb of 2 MB is one: for `vi.mock`.
 * The limits themselves are tested beside them.
 */
export async function smallBudget(load: () => Promise<typeof Budget>): Promise<typeof Budget> {
  const { InflateBudget } = await load()
  const limits = { harmless: 1 << 20, largestRatio: 250, largest: 1 << 25 }
  return {
    InflateBudget: class extends InflateBudget {
      constructor(fileName: string) {
        super(fileName, limits)
      }
    },
  }
}
