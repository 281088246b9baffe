import { own, type Scenario, store } from '../state'
import type { Changes } from './inputValues'

const set = own('scenarios', 'scenarios')

/** Scenarios of one customer at most. */
export const mostScenarios = 8

let last = 0

/** Keeps values tried out for a customer under a name, while the file is open. */
export function keepScenario(row: number, name: string, changes: Changes): void {
  const { scenarios } = store.getState()
  if (changes.size === 0 || scenarios.filter((each) => each.row === row).length >= mostScenarios)
    return
  set({ scenarios: [...scenarios, { id: ++last, row, name: name.trim(), changes }] })
}

export const removeScenario = (id: number): void =>
  set(({ scenarios }) => ({ scenarios: scenarios.filter((each: Scenario) => each.id !== id) }))

/** For another file: rows are other customers there. */
export const forgetScenarios = (): void => set({ scenarios: [] })

store.subscribe(({ model }, before) => {
  // Values are of the features of one model.
  if (model.id !== before.model.id && before.model.id !== null) forgetScenarios()
})
