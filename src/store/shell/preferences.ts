import * as v from 'valibot'
import { type Language, languages, type Targets } from '../../contracts'
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

const set = own('preferences', 'view', 'parts', 'targets', 'language', 'theme')

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** What survives a reload: never customer data. */
const memory = memoryOf(
  'holdfast.preferences',
  v.object({
    language: v.optional(v.picklist(languages)),
    theme: v.optional(v.picklist(['light', 'dark', 'auto'])),
    view: v.optional(v.picklist(views)),
    targets: v.optional(v.nullable(v.object({ precision: share, recall: share }))),
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
    targets: kept.targets ?? initialState.targets,
  })
  showAddress()
  window.addEventListener('hashchange', showAddress)
  store.subscribe((state, before) => {
    const { language, theme, view, targets } = state
    const address = addressOf(state)
    if (address !== addressOf(before) && address !== location.hash) location.hash = address
    if (
      language !== before.language ||
      theme !== before.theme ||
      view !== before.view ||
      targets !== before.targets
    )
      memory.save({ language, theme, view, targets })
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

/** What a person asks of a model; null: what Holdfast starts from. */
export const setTargets = (targets: Targets | null) => set({ targets })
