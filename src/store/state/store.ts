import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type AppState, initialState } from './state'

export const store = createStore<AppState>(() => initialState)

/** Subscribes a component to one slice. Selectors return stored values, never fresh objects. */
export function useApp<Slice>(selector: (state: AppState) => Slice): Slice {
  return useStore(store, selector)
}
