import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../../store'
import { Muted, OpenFileButton } from '../../ui'
import classes from './ModelActions.module.css'

/** Train, open, save; and beside a button that cannot be pressed, why. `quiet`: another step comes first. */
export function ModelActions({ quiet = false }: { readonly quiet?: boolean }) {
  const { t } = useTranslation()
  const hasModel = useApp((state) => state.model.manifest !== null)
  const hasFile = useApp((state) => state.profile !== null)
  // What comes after training is to look at the customers.
  const justTrained = useApp(
    ({ model, profile }) =>
      model.source === 'trained' &&
      profile !== null &&
      model.manifest?.training?.sha256 === profile.file.sha256,
  )
  const target = useApp((state) => state.profile?.target ?? null)
  return (
    <Group gap="sm" mb="xl" className={classes.actions}>
      <Button
        variant={quiet || justTrained ? 'default' : 'filled'}
        disabled={!hasFile}
        onClick={() => actions.setView('train')}
      >
        {t('model.train')}
      </Button>
      <OpenFileButton variant="default" accept=".onnx">
        {t('model.open')}
      </OpenFileButton>
      <Button variant="default" disabled={!hasModel} onClick={() => actions.downloadModel()}>
        {t('model.save')}
      </Button>
      <p className={classes.why}>
        <Muted>
          {target !== null
            ? t('model.trainOn', { column: target.column, positive: target.left })
            : t(hasFile ? 'model.trainNoOutcome' : 'model.trainNoFile')}
        </Muted>
      </p>
    </Group>
  )
}
