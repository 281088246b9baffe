import * as v from 'valibot'
import { memoryOf } from '../state'

/** The model in use, for the next visit: which one, and what it is called should it be gone. */
const LastModel = v.object({
  format: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
})
export type LastModel = Omit<v.InferOutput<typeof LastModel>, 'format'>

const memory = memoryOf('holdfast.model', LastModel)

/** The model that was in use last; null where it was the shipped one, or nothing is known. */
export function lastModel(): LastModel | null {
  const kept = memory.load()
  return kept && { id: kept.id, name: kept.name }
}

/** Keeps which model is in use; null: the shipped one. */
export function rememberLastModel(model: LastModel | null): void {
  memory.save(model && { format: 1, ...model })
}
