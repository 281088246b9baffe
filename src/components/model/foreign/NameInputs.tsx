import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../../store'
import { useProposedNames } from './useProposedNames'

/** One press names the inputs of a model that names none after the columns of the open file, where they fit. */
export function NameInputs() {
  const { t } = useTranslation()
  const names = useProposedNames()
  const file = useApp((state) => state.profile?.file.name ?? '')
  if (names === null) return null
  return (
    <Button onClick={() => actions.setForeign({ names })}>
      {t('foreign.names.apply', { file })}
    </Button>
  )
}
