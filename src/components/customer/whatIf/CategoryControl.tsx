import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui'
import { valueName } from '../reasons'
import type { ControlProps } from './control'

/** A category of the model, or missing. Options go by place, for a category may be called anything. */
export function CategoryControl({ feature, labelId, value, onChange }: ControlProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { categories } = feature
  return (
    <NativeSelect
      flex="1 1 auto"
      miw={0}
      size="xs"
      aria-labelledby={labelId}
      value={typeof value === 'string' ? categories.indexOf(value) : -1}
      onChange={({ currentTarget }) => onChange(categories[Number(currentTarget.value)] ?? null)}
    >
      {categories.map((category, place) => (
        <option key={category} value={place}>
          {valueName(feature, category, t, language)}
        </option>
      ))}
      <option value={-1}>{t('customers.one.missing')}</option>
    </NativeSelect>
  )
}
