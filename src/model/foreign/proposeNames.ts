/** A column of the user's file that may feed the model; IDs and the outcome left out. */
export interface NameSource {
  readonly name: string
  /** Values of a category column; empty for numbers. */
  readonly values: readonly string[]
}

/**
 * Names for the inputs of a model that names none, from a file with as many columns once its
 * categories are written as one-hot columns: numbers first and then categories (pandas'
 * `get_dummies`), all in their order, or the same without each category's first value.
 * @param isBinary by input: whether the model's own numbers fit 0 and 1, null where they do not tell
 * @returns null where no such layout has the model's width or the model's numbers contradict it
 */
export function proposeNames(
  columns: readonly NameSource[],
  width: number,
  isBinary: (column: number) => boolean | null,
): readonly string[] | null {
  const numbers = columns.filter(({ values }) => values.length === 0)
  const categories = columns.filter(({ values }) => values.length > 0)
  for (const skipped of [0, 1])
    for (const order of [[...numbers, ...categories], columns]) {
      const layout = order.flatMap(({ name, values }) =>
        values.length === 0
          ? [{ name, isOneHot: false }]
          : sorted(values)
              .slice(skipped)
              .map((value) => ({ name: `${name}_${value}`, isOneHot: true })),
      )
      const fits =
        layout.length === width &&
        layout.every(({ isOneHot }, column) => !isOneHot || isBinary(column) !== false) &&
        new Set(layout.map(({ name }) => name)).size === width
      if (fits) return layout.map(({ name }) => name)
    }
  return null
}

/** By code point, as pandas sorts texts. */
function sorted(values: readonly string[]): string[] {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
