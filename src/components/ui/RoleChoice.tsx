import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FeatureRole, featureRoles } from '../../contracts'

interface RoleChoiceProps {
  /** What the feature is called, for screen readers. */
  readonly name: string
  readonly role: FeatureRole
  readonly disabled?: boolean
  readonly onChange: (role: FeatureRole) => void
}

/** A choice of what can be done about a feature. */
export function RoleChoice({ name, role, disabled, onChange }: RoleChoiceProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      size="xs"
      w="max-content"
      maw="100%"
      aria-label={t('model.role.of', { feature: name })}
      value={role}
      disabled={disabled ?? false}
      data={featureRoles.map((value) => ({ value, label: t(`model.role.${value}`) }))}
      onChange={(event) => {
        const chosen = featureRoles.find((each) => each === event.currentTarget.value)
        if (chosen) onChange(chosen)
      }}
    />
  )
}
