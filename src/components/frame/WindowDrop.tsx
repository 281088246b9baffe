import { useTranslation } from 'react-i18next'
import { useWindowDrop } from './useWindowDrop'
import classes from './WindowDrop.module.css'

/** Covers the window while files hover over it, and says what dropping them will do. */
export function WindowDrop() {
  const { t } = useTranslation()
  const hovering = useWindowDrop()
  if (!hovering) return null
  return (
    <div className={classes.zone}>
      <div className={classes.frame}>
        <p className={classes.title}>{t('app.dropHere')}</p>
        <p className={classes.hint}>{t('app.dropHint')}</p>
      </div>
    </div>
  )
}
