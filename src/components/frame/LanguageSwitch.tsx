import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../contracts'
import { actions, useApp } from '../../store'
import { hidden } from '../ui'
import classes from './LanguageSwitch.module.css'

const languages: readonly Language[] = ['en', 'ru']

/** Both languages by their own names; the one in use is pressed. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useApp((state) => state.language)
  return (
    <fieldset className={classes.switch}>
      <legend className={hidden.hidden}>{t('app.language.label')}</legend>
      {languages.map((language) => (
        <UnstyledButton
          key={language}
          className={classes.language}
          lang={language}
          aria-label={t(`app.language.${language}`)}
          aria-pressed={language === current}
          onClick={() => actions.setLanguage(language)}
        >
          {language.toUpperCase()}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
