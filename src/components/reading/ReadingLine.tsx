import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../contracts'
import { actions } from '../../store'
import { useFormat } from '../ui'
import { doubtOf } from './doubt'
import { lineParts } from './lineParts'
import classes from './ReadingLine.module.css'

/** How the open file was read, in one line, and the way to change it; a warning where it looks wrong. */
export function ReadingLine({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const doubt = doubtOf(profile)
  return (
    <div className={classes.line} data-doubt={doubt !== null}>
      <div className={classes.words}>
        {doubt && (
          <p className={classes.doubt}>
            {t(`reading.doubt.${doubt.kind}`, {
              share: doubt.kind === 'odd' ? percent(doubt.share) : '',
            })}
          </p>
        )}
        <p className={classes.parts}>{lineParts(profile, t).join(' · ')}</p>
      </div>
      {doubt ? (
        <Button variant="default" onClick={actions.chooseReadingOfOpenFile}>
          {t('reading.doubt.check')}
        </Button>
      ) : (
        <UnstyledButton
          className={classes.change}
          aria-label={t('reading.line.changeLabel')}
          onClick={actions.chooseReadingOfOpenFile}
        >
          {t('reading.line.change')}
        </UnstyledButton>
      )}
    </div>
  )
}
