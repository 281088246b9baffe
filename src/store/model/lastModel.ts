import * as v from 'valibot'

/** The model in use, for the next visit: which one, and what it is called should it be gone. */
const LastModel = v.object({
  format: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
})
export type LastModel = Omit<v.InferOutput<typeof LastModel>, 'format'>

const key = 'holdfast.model'

/** The model that was in use last; null where it was the shipped one, or nothing is known. */
export function lastModel(): LastModel | null {
  try {
    const read = v.safeParse(LastModel, JSON.parse(localStorage.getItem(key) ?? 'null'))
    return read.success ? { id: read.output.id, name: read.output.name } : null
  } catch {
    return null
  }
}

/** Keeps which model is in use; null: the shipped one. */
export function rememberLastModel(model: LastModel | null): void {
  try {
    if (model === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ format: 1, ...model }))
  } catch {
    // A full or forbidden storage costs only this memory: the next visit begins with the shipped model.
  }
}
