import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hidden } from '../../ui'
import classes from './ColumnTable.module.css'
import { ColumnTableRow } from './ColumnTableRow'
import type { ColumnListProps } from './columnList'
import { NoColumn } from './NoColumn'
import { SortHeader } from './SortHeader'
import { longList, useRowWindow } from './useRowWindow'

const rowHeight = 48

/** Fixed, so that columns keep their place while rows scroll by. The name takes what is left. */
const widths = [
  ['name', 'auto'],
  ['kind', '96px'],
  ['missing', '76px'],
  ['distinct', '68px'],
  ['spread', '136px'],
  ['typical', '112px'],
  ['outliers', '76px'],
] as const

/** The columns of the file as a table, sorted by its headers. Long ones scroll in a box and draw what shows. */
export function ColumnTable(props: ColumnListProps) {
  const { profile, columns, order, onOrder, selected } = props
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { from, to, before, after } = useRowWindow(columns.length, rowHeight, box)
  const hasTarget = profile.target !== null
  const sort = { order, onOrder }
  return (
    <div className={classes.box} data-long={columns.length > longList} ref={box}>
      <table
        className={classes.table}
        aria-rowcount={columns.length + 1}
        style={{ marginTop: before, marginBottom: after }}
      >
        <caption className={hidden.hidden}>{t('data.table.caption')}</caption>
        <colgroup>
          {widths.map(([column, width]) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <SortHeader sortKey="name" label={t('data.table.name')} {...sort} />
            <SortHeader sortKey="kind" label={t('data.table.kind')} {...sort} />
            <SortHeader sortKey="missing" label={t('data.table.missing')} numeric {...sort} />
            <SortHeader sortKey="distinct" label={t('data.table.distinct')} numeric {...sort} />
            {hasTarget ? (
              <SortHeader
                sortKey="churn"
                label={t('data.table.churn')}
                help={t('data.table.churnHelp')}
                {...sort}
              />
            ) : (
              <th scope="col">{t('data.table.spread')}</th>
            )}
            <SortHeader
              sortKey="typical"
              label={t('data.table.typical')}
              help={t('data.table.typicalHelp')}
              numeric
              {...sort}
            />
            <SortHeader
              sortKey="outliers"
              label={t('data.table.outliers')}
              help={t('data.table.outliersHelp')}
              numeric
              {...sort}
            />
          </tr>
        </thead>
        <tbody>
          {columns.slice(from, to).map(({ column }, index) => (
            <ColumnTableRow
              key={column.name}
              column={column}
              profile={profile}
              position={from + index + 2}
              selected={column.name === selected}
            />
          ))}
        </tbody>
      </table>
      {columns.length === 0 && <NoColumn search={props.search} onClear={props.onClear} />}
    </div>
  )
}
