/**
 * How many characters searches in texts pass over while `run` runs, and how often a text is held
 * against another: work that does not depend on how busy the machine is.
 */
export async function charactersSearched(run: () => unknown): Promise<number> {
  const { indexOf, startsWith } = String.prototype
  let searched = 0
  String.prototype.indexOf = function (wanted: string, from = 0) {
    const found = indexOf.call(this, wanted, from)
    searched += Math.max(0, (found < 0 ? this.length : found) - from) + 1
    return found
  }
  String.prototype.startsWith = function (wanted: string, at?: number) {
    searched++
    return startsWith.call(this, wanted, at)
  }
  try {
    await run()
  } finally {
    Object.assign(String.prototype, { indexOf, startsWith })
  }
  return searched
}

/** The same array, with the number of times that its items were read. */
export function countingReads<Items extends object>(
  items: Items,
): { readonly items: Items; readonly reads: () => number } {
  let reads = 0
  const counted = new Proxy(items, {
    get(target, key) {
      if (typeof key === 'string' && /^\d/.test(key)) reads++
      return Reflect.get(target, key)
    },
  })
  return { items: counted, reads: () => reads }
}
