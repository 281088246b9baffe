import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { Muted, Note, Section, ShareBar, Table, useFormat } from '../../ui'
import { type ValueRow, valueRows } from '../facts'
import classes from './ColumnDepth.module.css'
import { RateBar } from './RateBar'

interface ValueTableProps {
  readonly column: ColumnProfile
  readonly profile: Profile
  readonly title: string
}

/** The most frequent values with how many customers have each and how many of those left. */
export function ValueTable({ column, profile, title }: ValueTableProps) {
  const { t } = useTranslation()
  const { count, percent } = useFormat()
  const titleId = useId()
  const { target } = profile
  const isTarget = target?.column === column.name
  const withChurn = target !== null && !isTarget
  const rows = valueRows(column, profile)
  const largest = rows.reduce((most, row) => Math.max(most, row.count), 1)
  const highest = rows.reduce((top, row) => Math.max(top, row.rate ?? 0), target?.rate ?? 0)
  const name = (row: ValueRow) => {
    if (row.special === 'missing') return t('data.column.missingValue')
    if (row.special === 'others')
      return t('data.column.otherValues', { count: row.values, n: count(row.values) })
    return row.value
  }
  return (
    <Section order={3} size="lead" id={titleId} title={title}>
      <Table dense aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('data.column.value')}</th>
            <th scope="col" data-numeric>
              {t('data.column.customers')}
            </th>
            {withChurn && (
              <th scope="col" data-numeric>
                {t('data.column.left')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.special} ${row.value}`}>
              <th scope="row" className={classes.value}>
                {row.special === null ? name(row) : <Muted>{name(row)}</Muted>}
                <ShareBar thin share={row.count / largest} />
              </th>
              <td data-numeric>
                {count(row.count)} <Muted>{percent(row.count / profile.rows)}</Muted>
              </td>
              {withChurn && (
                <td data-numeric>
                  <RateBar row={row} highest={highest} overall={target.rate} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {withChurn && <Note>{t('data.column.averageMark', { rate: percent(target.rate) })}</Note>}
    </Section>
  )
}
