import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { Callout } from '../ui'
import classes from './Notices.module.css'

/** Asks before another file takes choices along that were not applied. */
export function Leaving() {
  const { t } = useTranslation()
  const next = useApp((state) => state.leaving)
  const file = useApp((state) => state.profile?.file.name ?? '')
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (next !== null) stay.current?.focus()
  }, [next])
  if (next === null) return null
  return (
    <Callout tone="medium" boxed role="alert" className={classes.leaving}>
      <p className={classes.sentence}>{t('app.leaving.question', { file, next })}</p>
      <Button ref={stay} variant="default" onClick={() => actions.answerLeaving(false)}>
        {t('app.leaving.stay')}
      </Button>
      <Button variant="default" onClick={() => actions.answerLeaving(true)}>
        {t('app.leaving.leave', { next })}
      </Button>
    </Callout>
  )
}
