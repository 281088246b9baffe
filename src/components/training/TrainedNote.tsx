import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type TrainedManifest, textIn } from '../../contracts'
import { actions, useApp } from '../../store'
import { Title, useFormat } from '../ui'
import classes from './TrainedNote.module.css'

/** What to do next with a model that has just learned from the open file. */
export function TrainedNote({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const file = useApp((state) => state.profile?.file ?? null)
  const source = useApp((state) => state.model.source)
  const scored = useApp((state) => state.summary !== null)
  const label = useApp(({ shelf, model }) => shelf.find(({ id }) => id === model.id)?.label)
  const title = label ?? textIn(manifest.title, format.language, manifest.name)
  const own = file !== null && manifest.training.sha256 === file.sha256
  if (source !== 'trained' || !own || !scored) return null
  return (
    <section className={classes.note} aria-labelledby="trained-note">
      <div className={classes.words}>
        <Title id="trained-note" size="lead">
          {t('training.done.title', { title, file: file.name })}
        </Title>
        <p>{t('training.done.text')}</p>
      </div>
      <Group gap="sm">
        <Button onClick={() => actions.setView('customers')}>{t('training.done.customers')}</Button>
        <Button variant="default" onClick={() => void actions.downloadModel()}>
          {t('training.done.save')}
        </Button>
      </Group>
    </section>
  )
}
