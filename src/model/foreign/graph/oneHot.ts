/** Columns of the model's input that are one feature. */
export interface ColumnGroup {
  readonly feature: string
  /** Positions of the columns: one for a number, several for the categories of a feature. */
  readonly columns: readonly number[]
  /** Category of each column, or all of a single column that holds their positions; null for a number. */
  readonly categories: readonly string[] | null
}

/** A column's name read as feature and category, by what stands between them. */
interface Reading {
  readonly feature: string
  readonly category: string
  /** Brackets and equals signs are written for this purpose; underscores stand in any name. */
  readonly isSure: boolean
}

/**
 * Finds columns that are one category feature: neighbours whose names differ behind a common
 * beginning ("Plan=Basic", "Plan[Basic]", "cat__Plan_Basic", "Plan_Basic"). Where only an underscore
 * tells, the model must also treat them as 0 or 1, or "orders_2025" and "orders_2026" would pass.
 * @param isBinary by column: true where the model's own numbers fit 0 and 1 only, false where they do
 * not, null where they tell nothing
 */
export function groupColumns(
  names: readonly string[],
  isBinary: (column: number) => boolean | null,
): ColumnGroup[] {
  const groups: ColumnGroup[] = []
  let column = 0
  while (column < names.length) {
    const group = longestRun(names, column, isBinary)
    groups.push(group)
    column += group.columns.length
  }
  return uniqueNames(groups)
}

function longestRun(
  names: readonly string[],
  first: number,
  isBinary: (column: number) => boolean | null,
): ColumnGroup {
  for (const { feature, isSure } of readings(names[first]!)) {
    const columns: number[] = []
    const categories: string[] = []
    for (let column = first; column < names.length; column++) {
      const reading = readings(names[column]!).find((each) => each.feature === feature)
      if (!reading || isBinary(column) === false) break
      columns.push(column)
      categories.push(reading.category)
    }
    const known = columns.some((column) => isBinary(column) === true)
    const distinct = new Set(categories).size === categories.length
    if (columns.length >= 2 && distinct && (isSure || known))
      return { feature, columns, categories }
  }
  return { feature: bareName(names[first]!), columns: [first], categories: null }
}

/** Beginnings of names of single yes-or-no columns: "has_phone" and "has_fax" are no categories. */
const flagWords =
  /^(is|has|had|any|with|use[ds]?|flag|num|number|count|n|avg|total|x|f|col|feature|column)$/i

/** All ways to read a name, the longest feature first. */
function readings(name: string): Reading[] {
  const bare = bareName(name)
  const bracketed = inBrackets(bare)
  if (bracketed) return [bracketed]
  const found: Reading[] = []
  for (const [mark, isSure] of [
    ['=', true],
    ['_', bare !== name && /^(cat|onehot|one_hot|categorical|ohe)__/i.test(name)],
  ] as const)
    for (let at = bare.lastIndexOf(mark); at > 0; at = bare.lastIndexOf(mark, at - 1))
      found.push({ feature: bare.slice(0, at), category: bare.slice(at + 1), isSure })
  return found.filter(
    ({ feature, category, isSure }) => category !== '' && (isSure || !flagWords.test(feature)),
  )
}

/** "Plan[Basic]", or "Plan[T.Basic]" as patsy writes it; the last brackets that hold something. */
function inBrackets(name: string): Reading | null {
  const end = name.length - 1
  const open = name.lastIndexOf('[', end - 2)
  if (open < 1 || name[end] !== ']') return null
  const inside = name.slice(open + 1, end)
  const category = inside.replace(/^T\.(?=.)/, '')
  return { feature: name.slice(0, open), category, isSure: true }
}

/** A name without the step that scikit-learn's ColumnTransformer puts before it. */
function bareName(name: string): string {
  return name.replace(
    /^(cat|num|numeric|scaler|onehot|one_hot|categorical|remainder|ohe|encoder)__(?=.)/i,
    '',
  )
}

/** A group may have the name of a column of its own; features need different names. */
function uniqueNames(groups: readonly ColumnGroup[]): ColumnGroup[] {
  const taken = new Set<string>()
  return groups.map((group) => {
    let { feature } = group
    for (let copy = 2; taken.has(feature); copy++) feature = `${group.feature} (${copy})`
    taken.add(feature)
    return feature === group.feature ? group : { ...group, feature }
  })
}
