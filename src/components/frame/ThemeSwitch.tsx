import { useTranslation } from 'react-i18next'
import { actions, type Theme, useApp } from '../../store'
import classes from './tools.module.css'

const next: Record<Theme, Theme> = { light: 'dark', dark: 'auto', auto: 'light' }

/** Empty circle, full circle, half circle: light, dark, as the system. */
const filled: Record<Theme, string> = {
  light: '',
  dark: 'M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0-12Z',
  auto: 'M8 2a6 6 0 0 1 0 12Z',
}

export function ThemeSwitch() {
  const { t } = useTranslation()
  const theme = useApp((state) => state.theme)
  const label = t(`app.theme.${theme}`)
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      title={label}
      onClick={() => actions.setTheme(next[theme])}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={filled[theme]} fill="currentColor" />
      </svg>
    </button>
  )
}
