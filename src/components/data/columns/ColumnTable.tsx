import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SortHead, Table } from '../../ui'
import classes from './ColumnTable.module.css'
import { ColumnTableRow } from './ColumnTableRow'
import type { ColumnListProps } from './columnList'
import { nextOrder, type SortKey } from './columnOrder'
import { NoColumn } from './NoColumn'
import { useRowWindow } from './useRowWindow'

const rowHeight = 48

/** Fixed, so that columns keep their place while rows scroll by. The name takes what is left. */
const widths = [
  ['name', 'auto'],
  ['kind', '100px'],
  ['missing', '88px'],
  ['distinct', '84px'],
  ['spread', '120px'],
  ['typical', '104px'],
  ['outliers', '88px'],
] as const

/** The columns of the file as a table, sorted by its headers. Long ones scroll in a box and draw what shows. */
export function ColumnTable(props: ColumnListProps) {
  const { profile, columns, order, onOrder, selected, inPane } = props
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { from, to, before, after } = useRowWindow(columns.length, rowHeight, box, inPane)
  const hasTarget = profile.target !== null
  const sortedBy = (key: SortKey) => ({
    label: t(`data.table.${key}`),
    direction: order.key === key ? order.direction : ('none' as const),
    onSort: () => onOrder(nextOrder(order, key)),
  })
  return (
    <div className={classes.box} data-pane={inPane} ref={box}>
      <Table
        pressable
        dense
        className={classes.table}
        caption={t('data.table.caption')}
        aria-rowcount={columns.length + 1}
        style={{ marginTop: before, marginBottom: after }}
      >
        <colgroup>
          {widths.map(([column, width]) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <SortHead {...sortedBy('name')} />
            <SortHead {...sortedBy('kind')} />
            <SortHead numeric {...sortedBy('missing')} />
            <SortHead numeric {...sortedBy('distinct')} />
            {hasTarget ? (
              <SortHead help={t('data.table.churnHelp')} {...sortedBy('churn')} />
            ) : (
              <th scope="col">{t('data.table.spread')}</th>
            )}
            <SortHead numeric help={t('data.table.typicalHelp')} {...sortedBy('typical')} />
            <SortHead numeric help={t('data.table.outliersHelp')} {...sortedBy('outliers')} />
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
      </Table>
      {columns.length === 0 && <NoColumn search={props.search} onClear={props.onClear} />}
    </div>
  )
}
