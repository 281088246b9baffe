import { useTranslation } from 'react-i18next'
import { Muted } from '../ui'
import { useWindowDrop } from './useWindowDrop'
import { useWindowPaste } from './useWindowPaste'
import classes from './WindowDrop.module.css'

/** Takes files and cells from anywhere; covers the window while files hover over it, and says what dropping them will do. */
export function WindowDrop() {
  const { t } = useTranslation()
  const hovering = useWindowDrop()
  useWindowPaste()
  if (!hovering) return null
  return (
    <div className={classes.zone}>
      <div className={classes.frame}>
        <p className={classes.title}>{t('app.dropHere')}</p>
        <p>
          <Muted>{t('app.dropHint')}</Muted>
        </p>
      </div>
    </div>
  )
}
