import { memo } from 'react'
import type { ColumnProfile, Profile } from '../../../contracts'
import { actions } from '../../../store'
import { Detail, Muted, TwoLines } from '../../ui'
import { ColumnName } from '../facts'
import classes from './ColumnTable.module.css'
import { SpreadPicture } from './SpreadPicture'
import { useColumnFacts } from './useColumnFacts'

interface ColumnTableRowProps {
  readonly column: ColumnProfile
  readonly profile: Profile
  /** 1-based row of the whole table, header included. */
  readonly position: number
  readonly selected: boolean
}

/** One column of the file as a row. The name is the button; the whole row takes the pointer. */
export const ColumnTableRow = memo(function ColumnTableRow(props: ColumnTableRowProps) {
  const { column, profile, position, selected } = props
  const { t, format, bars, typical, outliers, finding } = useColumnFacts(column, profile)
  const { count, number, percent } = format
  const open = () => actions.selectColumn(column.name)
  return (
    <tr aria-rowindex={position} data-selected={selected} onClick={open}>
      <th scope="row">
        <button
          type="button"
          className={classes.name}
          aria-label={t('data.table.open', { column: column.name })}
          aria-current={selected}
          title={column.name}
        >
          <TwoLines>
            <ColumnName name={column.name} />
          </TwoLines>
        </button>
      </th>
      <td>
        {t(`data.kinds.${column.kind}`)}
        {column.name === profile.target?.column && <Detail>{t('data.column.outcome')}</Detail>}
      </td>
      <td data-numeric>
        {column.missing === 0 ? (
          <Muted>–</Muted>
        ) : (
          <>
            {count(column.missing)}
            <Detail>{percent(column.missing / profile.rows)}</Detail>
          </>
        )}
      </td>
      <td data-numeric>{count(column.distinct)}</td>
      <td>{bars && <SpreadPicture bars={bars} width={96} height={28} label={finding()} />}</td>
      <td data-numeric>
        <TwoLines title={typeof typical === 'string' ? typical : undefined}>
          {typeof typical === 'string' ? typical : number(typical)}
        </TwoLines>
      </td>
      <td data-numeric>
        {outliers ? count(outliers) : <Muted>{outliers === 0 ? '0' : '–'}</Muted>}
      </td>
    </tr>
  )
})
