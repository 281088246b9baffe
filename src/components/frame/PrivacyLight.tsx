import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui'
import classes from './PrivacyLight.module.css'
import tools from './tools.module.css'
import { useForeignRequests } from './useForeignRequests'

/** The light that says nothing has left, and behind it how to check. */
export function PrivacyLight() {
  const { t } = useTranslation()
  const format = useFormat()
  const { seen, blocked } = useForeignRequests()
  const label = t(seen > 0 ? 'app.privacy.leaking' : 'app.privacy.button')
  return (
    <Popover
      width={320}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      hideDetached={false}
    >
      <Popover.Target>
        <button type="button" className={tools.tool} aria-label={label} title={label}>
          <span className={classes.dot} data-leaking={seen > 0} />
          <span className={classes.word}>{t('app.privacy.light')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.text} aria-label={t('app.privacy.title')}>
        <p>
          <strong>{t('app.privacy.title')}</strong>
        </p>
        <p>{t('app.privacy.text')}</p>
        <p className={classes.count}>
          {t('app.privacy.seen', { count: seen, formatted: format.count(seen) })}
          {blocked > 0 &&
            ` ${t('app.privacy.blocked', { count: blocked, formatted: format.count(blocked) })}`}
        </p>
        <p>
          <strong>{t('app.privacy.checkTitle')}</strong>
        </p>
        <p>{t('app.privacy.checkOffline')}</p>
        <p>{t('app.privacy.checkNetwork')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
