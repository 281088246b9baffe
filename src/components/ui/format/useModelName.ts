import { shownName } from '../../../contracts'
import { useApp } from '../../../store'
import { useFormat } from './useFormat'

/** What the model in use is called; null before there is one. */
export function useModelName(): string | null {
  const { language } = useFormat()
  const kept = useApp(({ shelf, model }) => shelf.find(({ id }) => id === model.id))
  return kept ? shownName(kept, language) : null
}
