import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Alert } from '../../contracts/profile'
import { actions } from '../../store'
import { useFormat } from '../ui/useFormat'
import classes from './Notes.module.css'

const firstShown = 20

/** Alerts as sentences; one about a column leads to it. */
export function AlertList({ alerts }: { readonly alerts: readonly Alert[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? alerts : alerts.slice(0, firstShown)
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
                <UnstyledButton
                  className={classes.link}
                  onClick={() => actions.selectColumn(column)}
                >
                  {sentence}
                </UnstyledButton>
              )}
            </li>
          )
        })}
      </ul>
      {shown.length < alerts.length && (
        <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
          {t('data.notes.showAll', { n: format.count(alerts.length) })}
        </Button>
      )}
    </>
  )
}
