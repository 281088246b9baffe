import { type AppState, store } from '../state'

/** The generated customers can be had again at any time. */
export const sampleName = 'sample-customers.csv'

type Kept = Pick<AppState, 'progress' | 'profile' | 'mappingDraft' | 'version'>

/**
 * What a reload would lose: work under way, choices not applied, or a file that was opened. Models
 * are kept, and the sample can be had again.
 */
export function unsavedWork(state: Kept): 'running' | 'choices' | 'file' | null {
  if (state.progress !== null) return 'running'
  if (state.mappingDraft?.version === state.version) return 'choices'
  return state.profile !== null && state.profile.file.name !== sampleName ? 'file' : null
}

/** Has the browser ask before the page is left or loaded anew with unsaved work. */
export function guardUnsaved(): void {
  window.addEventListener('beforeunload', (event) => {
    if (unsavedWork(store.getState())) event.preventDefault()
  })
}
