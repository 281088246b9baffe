import { Button, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { startingTargets } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { TargetFields, useFormat } from '../../ui'
import { useTargets } from './useTargets'

/** Behind a button: the precision and the recall that a person asks of a model. */
export function TargetsForm() {
  const { t } = useTranslation()
  const format = useFormat()
  const targets = useTargets()
  const trained = useApp((state) => state.model.manifest?.validation?.targets)
  const own = useApp((state) => state.targets !== null)
  const before = trained ?? startingTargets
  return (
    <Popover
      width={288}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      hideDetached={false}
    >
      <Popover.Target>
        <Button size="compact-sm" variant="default">
          {t('model.targets.set')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('model.targets.set')}>
        <TargetFields targets={targets} />
        <Button
          mt="sm"
          size="compact-sm"
          variant="subtle"
          disabled={!own}
          onClick={() => actions.setTargets(null)}
        >
          {t('model.targets.reset', {
            precision: format.fixed(before.precision, 2),
            recall: format.fixed(before.recall, 2),
          })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
