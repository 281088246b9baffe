import { useTranslation } from 'react-i18next'
import type { CustomerQuery } from '../../../contracts'
import { actions } from '../../../store'
import { SortHead } from '../../ui'
import { columnSort, startDirection, turned } from '../tools'
import classes from './CustomerGrid.module.css'

interface CustomerGridHeaderProps {
  readonly query: CustomerQuery
  /** The column of the file whose values the rows show, or null. */
  readonly column: string | null
}

/** Column heads; those of the list's own columns sort it. */
export function CustomerGridHeader({ query, column }: CustomerGridHeaderProps) {
  const { t } = useTranslation()
  const sorting = (sort: string) => {
    const current = query.sort === sort
    return {
      direction: current ? query.direction : ('none' as const),
      onSort: () =>
        actions.setQuery({
          sort,
          direction: current ? turned(query.direction) : startDirection(sort),
        }),
    }
  }
  return (
    <thead className={classes.header} data-unseen="phone">
      <tr className={classes.headerRow} aria-rowindex={1}>
        <th className={classes.position} scope="col">
          {t('customers.position')}
        </th>
        <SortHead label={t('customers.id')} {...sorting('id')} />
        <SortHead label={t('customers.risk')} {...sorting('risk')} />
        {column !== null && (
          <SortHead className={classes.sortValue} label={column} {...sorting(columnSort(column))} />
        )}
        <th className={classes.reasons} scope="col">
          {t('customers.reasons')}
        </th>
      </tr>
    </thead>
  )
}
