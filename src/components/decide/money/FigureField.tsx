import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../../store'
import { useFormat, useMoney } from '../../ui'
import type { FieldName } from './fields'
import type { useTyped } from './useTyped'

interface FigureFieldProps {
  readonly name: FieldName
  readonly fields: ReturnType<typeof useTyped>
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly step: number
}

/** One figure of the form, with a sentence under it where it cannot be. */
export function FigureField({
  name,
  fields,
  label,
  description,
  placeholder,
  step,
}: FigureFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const cost = useApp((state) => state.decisionOptions.cost)
  const fault = fields.faults[name]
  return (
    <NumberInput
      size="xs"
      label={label}
      description={description}
      placeholder={placeholder}
      value={fields.shown(name)}
      step={step}
      thousandSeparator={format.separators.thousands}
      decimalSeparator={format.separators.decimal}
      error={fault && t(`campaign.money.fault.${fault}`, { contact: money(cost) })}
      onChange={(typed) => fields.type(name, typed)}
      onBlur={fields.settle}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    />
  )
}
