import type { Filter, RangeFilter, ValueFilter } from '../../contracts'
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
  const held = segmentText(filter, t, format)
  if (filter.kind === 'values') return t('scope.chip.column', { column, held })
  const { min, max } = filter
  if (min === null) return t('scope.chip.to', { column, max: held })
  if (max === null) return t('scope.chip.from', { column, min: held })
  return t('scope.chip.column', { column, held })
}

/** The values or numbers that a filter keeps, without the column's name: "Single", "1 to 4". */
export function segmentText(
  filter: ValueFilter | RangeFilter,
  t: Translate,
  format: Formats,
): string {
  if (filter.kind === 'range') {
    const { min, max } = filter
    const [low, high] = [format.number(min), format.number(max)]
    if (min === null) return high
    return max === null ? low : t('scope.chip.between', { min: low, max: high })
  }
  const words = filter.values.map((value) => (value === null ? t('scope.missing') : value))
  const shown = words.slice(0, named).join(', ')
  if (words.length <= named) return shown
  const more = format.count(words.length - named)
  return t('scope.chip.more', { values: shown, formatted: more })
}
