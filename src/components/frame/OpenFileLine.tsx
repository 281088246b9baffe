import { useTranslation } from 'react-i18next'
import { useApp } from '../../store'
import { ModelMenu } from '../model'
import { useFormat, useModelName } from '../ui'
import classes from './OpenFileLine.module.css'

/** "customers.csv · 5,630 rows · model E-commerce 1.0". */
export function OpenFileLine() {
  const { t } = useTranslation()
  const format = useFormat()
  const profile = useApp((state) => state.profile)
  const status = useApp((state) => state.model.status)
  const name = useModelName()
  if (profile === null) return null

  const model =
    name === null
      ? t(status === 'failed' ? 'app.modelFailed' : 'app.modelLoading')
      : t('app.model', { name })
  return (
    <p className={classes.line}>
      <span className={classes.file} title={profile.file.name}>
        {profile.file.name}
      </span>
      <span>{t('app.rows', { count: profile.rows, formatted: format.count(profile.rows) })}</span>
      <span className={classes.model}>
        <ModelMenu name={model} />
      </span>
    </p>
  )
}
