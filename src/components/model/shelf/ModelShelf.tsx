import { Button, Group, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../../store'
import { Note, Section, Table, useFormat, WithHelp } from '../../ui'
import classes from './ModelShelf.module.css'
import { ShelfRow } from './ShelfRow'

/** All models that are kept, what is known of each, and how they compare on the open file. */
export function ModelShelf() {
  const { t } = useTranslation()
  const format = useFormat()
  const shelf = useApp((state) => state.shelf)
  const inUse = useApp((state) => state.model.id)
  const version = useApp((state) => state.version)
  const made = useApp((state) => state.comparison)
  const comparison = made?.version === version ? made : null
  const grouping = Object.values(comparison?.found ?? {}).some(
    (found) => 'rows' in found && found.grouping === 'exact',
  )
    ? 'exact'
    : 'families'
  return (
    <Section
      id="models"
      title={t('shelf.title', { count: shelf.length, formatted: format.count(shelf.length) })}
      lead={t('shelf.note')}
    >
      <CompareBar running={comparison?.pending != null} compared={comparison !== null} />
      <Table cards className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('shelf.model')}</th>
            <Head name="ownAuc" help={t('shelf.ownAucHelp')} />
            {comparison !== null &&
              heads.map((name) => (
                <Head
                  key={name}
                  name={name}
                  help={
                    name === 'mean'
                      ? null
                      : t(`shelf.${name}Help`, { groups: t(`shelf.${grouping}`) })
                  }
                />
              ))}
            <th scope="col">
              <VisuallyHidden>{t('shelf.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shelf.map((kept) => (
            <ShelfRow key={kept.id} kept={kept} inUse={kept.id === inUse} comparison={comparison} />
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

const heads = ['mean', 'flagged', 'agreement', 'top', 'auc'] as const

interface HeadProps {
  readonly name: (typeof heads)[number] | 'ownAuc'
  readonly help: string | null
}

function Head({ name, help }: HeadProps) {
  const { t } = useTranslation()
  const label = t(`shelf.${name}`)
  return (
    <th scope="col" data-numeric>
      {help === null ? label : <WithHelp label={label}>{help}</WithHelp>}
    </th>
  )
}

function CompareBar({ running, compared }: { running: boolean; compared: boolean }) {
  const { t } = useTranslation()
  const scored = useApp((state) => state.summary !== null)
  return (
    <Group gap="sm">
      {running ? (
        <Button size="xs" variant="default" onClick={actions.stopComparison}>
          {t('shelf.stop')}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="default"
          disabled={!scored}
          onClick={() => actions.compareModels()}
        >
          {t(compared ? 'shelf.again' : 'shelf.compare')}
        </Button>
      )}
      <Note>{t(scored ? 'shelf.compareHint' : 'shelf.noFile')}</Note>
    </Group>
  )
}
