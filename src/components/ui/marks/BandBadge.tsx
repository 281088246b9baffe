import { useTranslation } from 'react-i18next'
import type { Band } from '../../../contracts'
import classes from './BandBadge.module.css'

/** Marks of a 10 × 10 box: a triangle, a diamond, a circle. */
const marks = {
  high: { shape: 'M5 0.8 9.6 9.2H0.4Z', colour: 'raise' },
  medium: { shape: 'M5 0 10 5 5 10 0 5Z', colour: 'medium' },
  low: { shape: 'M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z', colour: 'context' },
} as const satisfies Record<Band, unknown>

/** The band's mark alone, for places that say the word themselves. */
export function BandMark({ band }: { readonly band: Band }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <path d={marks[band].shape} fill={`var(--hf-${marks[band].colour})`} />
    </svg>
  )
}

/** The risk band by shape, colour and word. */
export function BandBadge({ band }: { readonly band: Band }) {
  const { t } = useTranslation()
  return (
    <span className={classes.badge} data-band={band}>
      <BandMark band={band} />
      {t(`app.band.${band}`)}
    </span>
  )
}
