import * as v from 'valibot'

/** Something small that is kept in this browser between visits. */
interface Memory<Kept> {
  /** Null where nothing is kept; broken, foreign or forbidden storage counts as none. */
  load(): Kept | null
  /** Null forgets. A full or forbidden storage costs only this memory. */
  save(kept: Kept | null): void
}

export function memoryOf<Kept>(key: string, schema: v.GenericSchema<unknown, Kept>): Memory<Kept> {
  return {
    load() {
      try {
        const read = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'))
        return read.success ? read.output : null
      } catch {
        return null
      }
    },
    save(kept) {
      try {
        if (kept === null) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(kept))
      } catch {
        // See above: the next visit begins without it.
      }
    },
  }
}
