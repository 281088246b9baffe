import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '../../contracts'
import { languageFolder } from '../../i18n'
import { actions, useApp } from '../../store'
import classes from './tools.module.css'

/** The languages by their own names; the one in use is pressed. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useApp((state) => state.language)
  return (
    <fieldset className={classes.languages}>
      <legend>
        <VisuallyHidden>{t('app.language')}</VisuallyHidden>
      </legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className={classes.tool}
          lang={language}
          aria-label={languageFolder(language).name}
          aria-pressed={language === current}
          onClick={() => actions.setLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
