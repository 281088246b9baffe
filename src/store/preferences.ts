import * as v from 'valibot'
import { type Language, languages } from '../contracts'
import { initialState, type Theme, type View, views } from './state'
import { store } from './store'

/** What survives a reload: never customer data. */
const Preferences = v.object({
  language: v.optional(v.picklist(languages)),
  theme: v.optional(v.picklist(['light', 'dark', 'auto'])),
  view: v.optional(v.picklist(views)),
})

const key = 'holdfast.preferences'

/** Reads what was kept; broken, foreign or forbidden storage counts as none. */
function load(): v.InferOutput<typeof Preferences> {
  try {
    const kept = v.safeParse(Preferences, JSON.parse(localStorage.getItem(key) ?? '{}'))
    return kept.success ? kept.output : {}
  } catch {
    return {}
  }
}

function save(): void {
  const { language, theme, view } = store.getState()
  try {
    localStorage.setItem(key, JSON.stringify({ language, theme, view }))
  } catch {
    // A full or forbidden storage costs only the memory of these three choices.
  }
}

const viewOf = (hash: string) => views.find((view) => hash === `#/${view}`)

/** The first of a person's languages that the app speaks, whatever its country: "ru-KZ" is Russian. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [spoken] = tag.toLowerCase().split('-')
    const known = languages.find((language) => language === spoken)
    if (known) return known
  }
  return 'en'
}

/** Applies kept choices, the browser's language, and the view in the address; then keeps them. */
export function startPreferences(): void {
  const kept = load()
  store.setState({
    language: kept.language ?? languageOf(navigator.languages),
    theme: kept.theme ?? initialState.theme,
    view: viewOf(location.hash) ?? kept.view ?? initialState.view,
  })
  window.addEventListener('hashchange', () => {
    const view = viewOf(location.hash)
    if (view) store.setState({ view })
  })
  store.subscribe((state, before) => {
    if (state.view !== before.view && viewOf(location.hash) !== state.view)
      location.hash = `/${state.view}`
    if (
      state.language !== before.language ||
      state.theme !== before.theme ||
      state.view !== before.view
    )
      save()
  })
}

export const setView = (view: View) => store.setState({ view })
export const setLanguage = (language: Language) => store.setState({ language })
export const setTheme = (theme: Theme) => store.setState({ theme })
