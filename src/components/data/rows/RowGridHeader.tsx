import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { SortArrow } from '../../ui'
import classes from './Rows.module.css'
import type { RowSort } from './useCells'

interface RowGridHeaderProps {
  /** What the IDs of the grid's cells begin with. */
  readonly id: string
  readonly profile: Profile
  readonly places: Float64Array
  readonly drawn: readonly number[]
  readonly sort: RowSort
  /** The column whose head is active; null for none. */
  readonly active: number | null
}

/** Names of the columns; pressed they sort the rows. */
export function RowGridHeader({ id, profile, places, drawn, sort, active }: RowGridHeaderProps) {
  const { t } = useTranslation()
  return (
    <thead className={classes.header}>
      <tr className={classes.row} aria-rowindex={1}>
        <th className={classes.number} scope="col" aria-colindex={1}>
          {t('data.rows.number')}
        </th>
        {drawn.map((index) => {
          const column = profile.columns[index]
          if (!column) return null
          const direction = sort?.column === column.name ? sort.direction : 'none'
          return (
            <th
              key={index}
              id={`${id}--1-${index}`}
              scope="col"
              className={classes.head}
              aria-colindex={index + 2}
              aria-sort={direction}
              data-row={-1}
              data-column={index}
              data-active={active === index}
              data-numeric={column.number !== null}
              style={{ width: places[index + 1]! - places[index]! }}
              title={column.name}
            >
              <span className={classes.name}>{column.name}</span>
              {direction !== 'none' && <SortArrow direction={direction} />}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
