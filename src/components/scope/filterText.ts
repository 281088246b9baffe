import type { Filter } from '../../contracts'
import type { Translate } from '../../i18n'
import type { Formats } from '../ui'

/** Values that a chip names; the others are counted. */
const named = 3

/** A filter in words. */
export function filterText(filter: Filter, t: Translate, format: Formats): string {
  if (filter.kind === 'bands')
    return t('scope.chip.bands', {
      bands: filter.bands.map((band) => t(`app.band.${band}`)).join(', '),
    })
  const { column } = filter
  if (filter.kind === 'text')
    return column === null
      ? t('scope.chip.anyText', { text: filter.text })
      : t('scope.chip.contains', { column, text: filter.text })
  if (filter.kind === 'values') {
    const words = filter.values.map((value) => value ?? t('scope.missing'))
    const shown = words.slice(0, named).join(', ')
    const more = format.count(words.length - named)
    const values =
      words.length > named ? t('scope.chip.more', { values: shown, formatted: more }) : shown
    return t('scope.chip.values', { column: filter.column, values })
  }
  const { min, max } = filter
  const [low, high] = [format.number(min), format.number(max)]
  if (min === null) return t('scope.chip.to', { column: filter.column, max: high })
  if (max === null) return t('scope.chip.from', { column: filter.column, min: low })
  return t('scope.chip.between', { column: filter.column, min: low, max: high })
}
