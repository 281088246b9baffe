import { Button, Group, NumberInput, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Targets } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { useFormat } from '../../ui'
import { startingTargets, useTargets } from './useTargets'

const least = 0.05
const most = 0.99
const step = 0.05

/** Behind a button: the precision and the recall that a person asks of a model. */
export function TargetsForm() {
  const { t } = useTranslation()
  const format = useFormat()
  const targets = useTargets()
  const own = useApp((state) => state.targets !== null)
  const change = (name: keyof Targets, typed: number | string) => {
    // "0.50" comes as text.
    const value = Number(typed)
    if (value >= least && value <= most) actions.setTargets({ ...targets, [name]: value })
  }
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
        <Group gap="sm" grow>
          {(['precision', 'recall'] as const).map((name) => (
            <NumberInput
              key={name}
              size="xs"
              label={t(`model.metric.${name}.name`)}
              value={targets[name]}
              min={least}
              max={most}
              step={step}
              decimalScale={2}
              fixedDecimalScale
              decimalSeparator={format.separators.decimal}
              onChange={(typed) => change(name, typed)}
            />
          ))}
        </Group>
        <Button
          mt="sm"
          size="compact-sm"
          variant="subtle"
          disabled={!own}
          onClick={() => actions.setTargets(null)}
        >
          {t('model.targets.reset', {
            precision: format.fixed(startingTargets.precision, 2),
            recall: format.fixed(startingTargets.recall, 2),
          })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
