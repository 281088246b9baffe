import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CleaningPlan, CleaningRow, CleaningRows, Profile } from '../../../contracts'
import { queries } from '../../../store'
import { DataTable, Muted, Section, Table, useFormat } from '../../ui'
import classes from './CleaningPanel.module.css'

/** Rows shown in full. */
const most = 12

interface ChangedRowsProps {
  readonly profile: Profile
  /** With at least one step on. */
  readonly plan: CleaningPlan
}

/** The rows that the steps switched on change or drop: how many, in which columns, and the first. */
export function ChangedRows({ profile, plan }: ChangedRowsProps) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const found = useCleaningRows(profile, plan)
  if (!found) return <Muted>{t('data.clean.counting')}</Muted>
  const { changed, dropped, columns, examples } = found
  const rows = (key: 'changed' | 'dropped', n: number) =>
    t(`data.clean.${key}`, { count: n, n: count(n) })
  const title = [
    ...(changed > 0 ? [rows('changed', changed)] : []),
    ...(dropped > 0 ? [rows('dropped', dropped)] : []),
  ].join(', ')
  const rest = changed + dropped - examples.length
  return (
    <Section size="lead" title={title}>
      {columns.length > 0 && (
        <DataTable
          caption={t('data.clean.byColumn')}
          heads={[
            { label: t('data.clean.column') },
            { label: t('data.clean.cellsHead'), numeric: true },
          ]}
          rows={columns.map(({ column, cells }) => [column, count(cells)])}
        />
      )}
      <Table dense caption={t('data.clean.rowsCaption')} className={classes.rows}>
        <thead>
          <tr>
            <th scope="col" data-numeric>
              {t('data.rows.number')}
            </th>
            <th scope="col">{t('data.clean.change')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((row) => (
            <tr key={row.row}>
              <th scope="row" data-numeric>
                {count(row.row + profile.file.headerRow + 1)}
              </th>
              <td>
                <ChangedCells row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rest > 0 && <Muted>{t('data.clean.moreRows', { count: rest, n: count(rest) })}</Muted>}
    </Section>
  )
}

function ChangedCells({ row }: { readonly row: CleaningRow }) {
  const { t } = useTranslation()
  const { exact } = useFormat()
  const inWords = (value: string | number | null) =>
    value === null
      ? t('data.column.missingValue')
      : typeof value === 'number'
        ? exact(value)
        : value
  if (row.dropped) return <Muted>{t('data.clean.droppedRow')}</Muted>
  return (
    <ul className={classes.cells}>
      {row.cells.map(({ column, before, after }) => (
        <li key={column}>
          {column} <Muted>{inWords(before)} →</Muted> <strong>{inWords(after)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** Null while they are looked for; those of another plan never show. */
function useCleaningRows(profile: Profile, plan: CleaningPlan): CleaningRows | null {
  const [found, setFound] = useState<{ readonly of: object; readonly rows: CleaningRows } | null>(
    null,
  )
  const key = JSON.stringify(plan)
  useEffect(() => {
    let current = true
    const asked: CleaningPlan = JSON.parse(key)
    queries.cleaningRows(asked, most).then(
      (rows) => current && setFound({ of: profile, rows }),
      () => current && setFound(null),
    )
    return () => {
      current = false
      setFound(null)
    }
  }, [profile, key])
  return found?.of === profile ? found.rows : null
}
