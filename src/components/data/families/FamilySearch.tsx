import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../../store'
import { Muted } from '../../ui'
import classes from './FamilySection.module.css'

/** The search for copies in a large file: under way with a way out, or stopped with a way back. */
export function FamilySearch() {
  const { t } = useTranslation()
  const stopped = useApp((state) => state.copies === 'stopped')
  const press = stopped ? actions.searchCopies : actions.stopCopies
  return (
    <Group className={classes.calm} gap="md">
      <p role="status">
        <strong>{t('data.families.title')}</strong>{' '}
        <Muted>{t(stopped ? 'data.families.stopped' : 'data.families.searching')}</Muted>
      </p>
      <Button variant="default" size="xs" onClick={press}>
        {t(stopped ? 'data.families.search' : 'data.families.stop')}
      </Button>
    </Group>
  )
}
