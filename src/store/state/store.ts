import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type AppState, initialState } from './state'

type Change<Field extends keyof AppState> = Partial<Pick<AppState, Field>>

const api = createStore<AppState>(() => initialState)
const owners = new Map<keyof AppState, string>()

/** The state for all to read. Its fields are set by their owners alone. */
export const store = { getState: api.getState, subscribe: api.subscribe }

/** Subscribes a component to one slice. Selectors return stored values, never fresh objects. */
export function useApp<Slice>(selector: (state: AppState) => Slice): Slice {
  return useStore(api, selector)
}

/**
 * The right to set `fields`, which no other owner has: all others go through its functions. Calls in
 * one task are drawn once.
 */
export function own<Field extends keyof AppState>(owner: string, ...fields: readonly Field[]) {
  for (const field of fields) {
    const before = owners.get(field) ?? owner
    if (before !== owner) throw new Error(`${field} belongs to ${before}`)
  }
  for (const field of fields) owners.set(field, owner)
  return (change: Change<Field> | ((state: AppState) => Change<Field>)): void =>
    api.setState(change)
}
