import { useTranslation } from 'react-i18next'
import { OpenFileButton } from '../ui'
import classes from './Header.module.css'
import { LanguageSwitch } from './LanguageSwitch'
import { OpenFileLine } from './OpenFileLine'
import { PrivacyLight } from './PrivacyLight'
import { ThemeSwitch } from './ThemeSwitch'

/** What is open, and the switches that hold everywhere. */
export function Header() {
  const { t } = useTranslation()
  return (
    <header className={classes.header} data-bar="top">
      <a className={classes.name} href="#/start" title={t('app.toStart')}>
        {t('app.name')}
      </a>
      <OpenFileLine />
      <div className={classes.tools}>
        <OpenFileButton size="xs" variant="default">
          {t('app.openFile')}
        </OpenFileButton>
        <LanguageSwitch />
        <ThemeSwitch />
        <PrivacyLight />
      </div>
    </header>
  )
}
