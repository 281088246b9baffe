import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../contracts'
import { actions } from '../../store'
import { Callout, LinkButton, useFormat } from '../ui'
import { doubtOf } from './doubt'
import { lineParts } from './lineParts'
import classes from './ReadingLine.module.css'

/** How the open file was read, in one line, and the way to change it; a warning where it looks wrong. */
export function ReadingLine({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const doubt = doubtOf(profile)
  const parts = <p>{lineParts(profile, t).join(' · ')}</p>
  if (doubt)
    return (
      <Callout tone="medium" boxed>
        <Group justify="space-between" gap="md">
          <div className={classes.words}>
            <p className={classes.doubt}>
              {t(`reading.doubt.${doubt.kind}`, {
                share: doubt.kind === 'odd' ? percent(doubt.share) : '',
              })}
            </p>
            {parts}
          </div>
          <Button variant="default" onClick={actions.chooseReadingOfOpenFile}>
            {t('reading.doubt.check')}
          </Button>
        </Group>
      </Callout>
    )
  return (
    <div className={classes.line}>
      {parts}
      <LinkButton
        aria-label={t('reading.line.changeLabel')}
        onClick={actions.chooseReadingOfOpenFile}
      >
        {t('reading.line.change')}
      </LinkButton>
    </div>
  )
}
