import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { OpenFileButton } from './OpenFileButton'

/** What a person can do where the model in use cannot score the open file. */
export function UnscoredSteps() {
  const { t } = useTranslation()
  const model = useApp((state) => state.model.manifest !== null)
  const target = useApp((state) => state.profile?.target ?? null)
  const mappable = useApp((state) => state.mapping !== null)
  const nothingFound = useApp((state) => state.unscored?.code === 'no-usable-feature')
  const toModel = () => actions.setView('model')
  return (
    <>
      <Button variant={target ? 'filled' : 'default'} onClick={() => actions.setView('train')}>
        {t('customers.notScored.train')}
      </Button>
      {mappable && (
        <Button variant="default" onClick={() => actions.setView('mapping')}>
          {t(nothingFound ? 'customers.notScored.map' : 'mapping.check')}
        </Button>
      )}
      <OpenFileButton variant={target ? 'default' : 'filled'} accept=".onnx">
        {t('customers.notScored.open')}
      </OpenFileButton>
      {model && (
        <Button variant="default" onClick={toModel}>
          {t('customers.notScored.model')}
        </Button>
      )}
    </>
  )
}
