import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerQuery } from '../../../contracts'
import { actions } from '../../../store'
import { columnSort, SortArrow, startDirection, turned } from '../tools'
import classes from './CustomerGrid.module.css'

interface CustomerGridHeaderProps {
  readonly query: CustomerQuery
  /** The column of the file whose values the rows show, or null. */
  readonly column: string | null
}

/** Column heads; those of the list's own columns sort it. */
export function CustomerGridHeader({ query, column }: CustomerGridHeaderProps) {
  const { t } = useTranslation()
  return (
    <thead className={classes.header}>
      <tr className={classes.headerRow} aria-rowindex={1}>
        <th className={classes.position} scope="col">
          {t('customers.position')}
        </th>
        <SortHead className={classes.id} sort="id" label={t('customers.id')} query={query} />
        <SortHead className={classes.risk} sort="risk" label={t('customers.risk')} query={query} />
        {column !== null && (
          <SortHead
            className={classes.sortValue}
            sort={columnSort(column)}
            label={column}
            query={query}
          />
        )}
        <th className={classes.reasons} scope="col">
          {t('customers.reasons')}
        </th>
      </tr>
    </thead>
  )
}

interface SortHeadProps {
  readonly className: string | undefined
  readonly sort: string
  readonly label: string
  readonly query: CustomerQuery
}

function SortHead({ className, sort, label, query }: SortHeadProps) {
  const current = query.sort === sort
  const press = () =>
    actions.setQuery({
      sort,
      direction: current ? turned(query.direction) : startDirection(sort),
    })
  return (
    <th className={className} scope="col" aria-sort={current ? query.direction : 'none'}>
      <UnstyledButton
        className={classes.sortHead}
        data-current={current}
        onClick={press}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {label}
        {current && <SortArrow direction={query.direction} />}
      </UnstyledButton>
    </th>
  )
}
