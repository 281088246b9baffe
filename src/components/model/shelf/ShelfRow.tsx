import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type KeptModel, shownName } from '../../../contracts'
import { actions, type SideBySide } from '../../../store'
import { Detail, useFormat } from '../../ui'
import { FileFigures } from './FileFigures'
import classes from './ModelShelf.module.css'
import { ShelfName } from './ShelfName'

interface ShelfRowProps {
  readonly kept: KeptModel
  readonly inUse: boolean
  /** Null before the models were compared on the open file. */
  readonly comparison: SideBySide | null
}

/** One model: its name, its own figures, those on the open file, and what to do with it. */
export function ShelfRow({ kept, inUse, comparison }: ShelfRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = shownName(kept, format.language)
  const auc = kept.metrics?.auc ?? null
  return (
    <tr>
      <th scope="row">
        <ShelfName kept={kept} name={name} inUse={inUse} />
        <Detail>
          {t(`shelf.source.${kept.source}`, {
            file: kept.file,
            date: format.date(kept.addedAt.slice(0, 10)),
          })}
        </Detail>
      </th>
      <td data-numeric data-label={t('shelf.ownAuc')}>
        <span>
          {auc === null ? (
            <Detail>{t('shelf.noFigures')}</Detail>
          ) : (
            <>
              {format.metric(auc.value)}
              <Detail>
                {format.metric(auc.low)}–{format.metric(auc.high)}
              </Detail>
            </>
          )}
        </span>
      </td>
      {comparison !== null && <FileFigures kept={kept} inUse={inUse} comparison={comparison} />}
      <td className={classes.actions}>
        <Group
          className={classes.buttons}
          component="span"
          gap="xs"
          wrap="nowrap"
          justify="flex-end"
        >
          {!inUse && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('shelf.useOne', { model: name })}
              onClick={() => actions.switchModel(kept.id)}
            >
              {t('shelf.use')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('shelf.saveOne', { model: name })}
            onClick={() => actions.downloadModel(kept.id)}
          >
            {t('shelf.save')}
          </Button>
          {!inUse && kept.source !== 'shipped' && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              aria-label={t('shelf.removeOne', { model: name })}
              onClick={() => actions.removeModel(kept.id)}
            >
              {t('shelf.remove')}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  )
}
