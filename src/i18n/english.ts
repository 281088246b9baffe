import { createI18n } from './create'
import { en } from './en'

/** English is in the page from the start: the automation surface speaks it. */
export const englishI18n = createI18n('en', en)
export const english = englishI18n.t
