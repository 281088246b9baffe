import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '../../contracts'
import { languageFolder } from '../../i18n'
import { actions, useApp } from '../../store'
import { hidden } from '../ui'
import classes from './LanguageSwitch.module.css'

/** The languages by their own names; the one in use is pressed. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useApp((state) => state.language)
  return (
    <fieldset className={classes.switch}>
      <legend className={hidden.hidden}>{t('app.language')}</legend>
      {languages.map((language) => (
        <UnstyledButton
          key={language}
          className={classes.language}
          lang={language}
          aria-label={languageFolder(language).name}
          aria-pressed={language === current}
          onClick={() => actions.setLanguage(language)}
        >
          {language.toUpperCase()}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
