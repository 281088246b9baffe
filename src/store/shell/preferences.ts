import * as v from 'valibot'
import { type Language, languages } from '../../contracts'
import {
  addressOf,
  initialState,
  memoryOf,
  own,
  type PartedView,
  type PartOf,
  placeOf,
  store,
  type Theme,
  type View,
  views,
} from '../state'

const set = own('preferences', 'view', 'parts', 'language', 'theme')

/** What survives a reload: never customer data. */
const memory = memoryOf(
  'holdfast.preferences',
  v.object({
    language: v.optional(v.picklist(languages)),
    theme: v.optional(v.picklist(['light', 'dark', 'auto'])),
    view: v.optional(v.picklist(views)),
  }),
)

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
  const kept = memory.load() ?? {}
  set({
    language: kept.language ?? languageOf(navigator.languages),
    theme: kept.theme ?? initialState.theme,
    view: kept.view ?? initialState.view,
  })
  showAddress()
  window.addEventListener('hashchange', showAddress)
  store.subscribe((state, before) => {
    const { language, theme, view } = state
    const address = addressOf(state)
    if (address !== addressOf(before) && address !== location.hash) location.hash = address
    if (language !== before.language || theme !== before.theme || view !== before.view)
      memory.save({ language, theme, view })
  })
}

/** Goes where the address says. */
function showAddress(): void {
  const place = placeOf(location.hash)
  if (place) set(({ parts }) => ({ view: place.view, parts: { ...parts, ...place.parts } }))
}

/** A view at the part that was last seen of it. */
export const setView = (view: View) => set({ view })

/** A part of a view, and the view with it. */
export const setPart = <Parted extends PartedView>(view: Parted, part: PartOf<Parted>) =>
  set(({ parts }) => ({ view, parts: { ...parts, [view]: part } }))

export const setLanguage = (language: Language) => set({ language })
export const setTheme = (theme: Theme) => set({ theme })
