import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Outcome, Profile } from '../../contracts'
import { actions } from '../../store'

interface ModelNamingProps {
  readonly profile: Profile
  readonly outcome: Outcome | null
  readonly id: string | null
  readonly title: string
}

const longestTitle = 60

/** What names a customer, and what the model is called. */
export function ModelNaming({ profile, outcome, id, title }: ModelNamingProps) {
  const { t } = useTranslation()
  const names = profile.columns.map(({ name }) => name).filter((name) => name !== outcome?.column)
  return (
    <Stack>
      <TextInput
        label={t('training.name')}
        value={title}
        maxLength={longestTitle}
        onChange={(event) => actions.changeTraining({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('training.id')}
        value={id === null ? '' : `=${id}`}
        onChange={({ currentTarget: { value } }) =>
          actions.changeTraining({ id: value === '' ? null : value.slice(1) })
        }
        data={[
          { value: '', label: t('training.noId') },
          ...names.map((name) => ({ value: `=${name}`, label: name })),
        ]}
      />
    </Stack>
  )
}
