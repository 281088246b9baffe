import { Group, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Targets, targetRange } from '../../contracts'
import { actions } from '../../store'
import { useFormat } from './format'

const step = 0.05

/** The precision and the recall that are asked of a model, as two fields. */
export function TargetFields({ targets }: { readonly targets: Targets }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { least, most } = targetRange
  const change = (name: keyof Targets, typed: number | string) => {
    // "0.50" comes as text.
    const value = Number(typed)
    if (value >= least && value <= most) actions.setTargets({ ...targets, [name]: value })
  }
  return (
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
  )
}
