import { useTranslation } from 'react-i18next'
import type { Alert } from '../../../contracts'
import { actions } from '../../../store'
import { LinkButton } from '../../ui'
import { useShowMore } from '../facts'
import classes from './Notes.module.css'

/** Alerts as sentences; one about a column leads to it. */
export function AlertList({ alerts }: { readonly alerts: readonly Alert[] }) {
  const { t } = useTranslation()
  const { shown, more } = useShowMore(alerts)
  return (
    <>
      <ul className={classes.list}>
        {shown.map((alert) => {
          const { column } = alert
          const sentence = t(`alerts.${alert.code}`, {
            ...alert.params,
            ...(column === null ? {} : { column }),
          })
          return (
            <li key={`${alert.code} ${column}`} className={classes.item}>
              <span className={classes.severity} data-severity={alert.severity}>
                {t(`data.notes.severity.${alert.severity}`)}
              </span>
              {column === null ? (
                <span>{sentence}</span>
              ) : (
                <LinkButton className={classes.link} onClick={() => actions.showColumn(column)}>
                  {sentence}
                </LinkButton>
              )}
            </li>
          )
        })}
      </ul>
      {more}
    </>
  )
}
