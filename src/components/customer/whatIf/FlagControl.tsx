import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui'
import { valueName } from '../reasons'
import type { ControlProps } from './control'

/** Yes or no. */
export function FlagControl({ feature, labelId, value, onChange }: ControlProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  return (
    <Switch
      flex="1 1 auto"
      my="auto"
      aria-labelledby={labelId}
      checked={value === 1}
      label={valueName(feature, value, t, language)}
      onChange={({ currentTarget }) => onChange(currentTarget.checked ? 1 : 0)}
    />
  )
}
