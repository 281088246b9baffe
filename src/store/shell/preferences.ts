import * as v from 'valibot'
import type { Language } from '../../contracts'
import { initialState, memoryOf, own, store, type Theme, type View, views } from '../state'

const set = own('preferences', 'view', 'language', 'theme')

/** What survives a reload: never customer data. */
const memory = memoryOf(
  'holdfast.preferences',
  v.object({
    language: v.optional(v.picklist(['en', 'ru'])),
    theme: v.optional(v.picklist(['light', 'dark', 'auto'])),
    view: v.optional(v.picklist(views)),
  }),
)

const viewOf = (hash: string) => views.find((view) => hash === `#/${view}`)

/** Applies kept choices, the browser's language, and the view in the address; then keeps them. */
export function startPreferences(): void {
  const kept = memory.load() ?? {}
  const browser: Language = navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en'
  set({
    language: kept.language ?? browser,
    theme: kept.theme ?? initialState.theme,
    view: viewOf(location.hash) ?? kept.view ?? initialState.view,
  })
  window.addEventListener('hashchange', () => {
    const view = viewOf(location.hash)
    if (view) setView(view)
  })
  store.subscribe((state, before) => {
    const { language, theme, view } = state
    if (view !== before.view && viewOf(location.hash) !== view) location.hash = `/${view}`
    if (language !== before.language || theme !== before.theme || view !== before.view)
      memory.save({ language, theme, view })
  })
}

export const setView = (view: View) => set({ view })
export const setLanguage = (language: Language) => set({ language })
export const setTheme = (theme: Theme) => set({ theme })
