import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PreviewRow, ReadingPreview } from '../../contracts'
import { actions } from '../../store'
import { Note, Table, TableBox, Title, useFormat } from '../ui'
import { columnLetters } from './columnLetters'
import classes from './PreviewTable.module.css'

/** Wider tables are cut: the first columns tell whether the file is read well. */
const columnsShown = 30
const lettersShown = 120

/** The first rows as a spreadsheet would number them, and what each was taken for. */
export function PreviewTable({ preview }: { readonly preview: ReadingPreview }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const { rows, format } = preview
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const shown = Math.min(width, columnsShown)
  const letters = Array.from({ length: shown }, (_, column) => columnLetters(column))
  const canChoose = format !== 'parquet'
  return (
    <div>
      <Group justify="space-between" align="baseline" gap="xs" mb="sm">
        <Title order={3} size="text">
          {t('reading.panel.preview')}
        </Title>
        {canChoose && <Note>{t('reading.panel.hint')}</Note>}
      </Group>
      <TableBox className={classes.box} label={t('reading.panel.preview')}>
        <Table dense className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('reading.panel.row')}</th>
              <th scope="col">{t('reading.panel.role')}</th>
              {letters.map((letter) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.row} row={row} letters={letters} canChoose={canChoose} />
            ))}
          </tbody>
        </Table>
      </TableBox>
      {width > shown && (
        <Note>
          {t('reading.panel.moreColumns', { count: width - shown, n: count(width - shown) })}
        </Note>
      )}
    </div>
  )
}

interface RowProps {
  readonly row: PreviewRow
  readonly letters: readonly string[]
  readonly canChoose: boolean
}

/** The button in the row's number covers the row, so that pressing anywhere in it counts. */
function Row({ row: { row, role, cells }, letters, canChoose }: RowProps) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const choosable = canChoose && role !== 'header' && role !== 'blank'
  return (
    <tr data-role={role} data-choosable={choosable}>
      <th scope="row">
        {choosable ? (
          <button
            type="button"
            className={classes.choose}
            aria-label={t('reading.panel.useAsHeader', { row: count(row) })}
            onClick={() => actions.changeReading({ headerRow: row })}
          >
            {count(row)}
          </button>
        ) : (
          count(row)
        )}
      </th>
      <td className={classes.role}>{t(`reading.roles.${role}`)}</td>
      {letters.map((letter, column) => (
        <td key={letter}>{cells[column]?.slice(0, lettersShown)}</td>
      ))}
    </tr>
  )
}
