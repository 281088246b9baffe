import { ActionIcon, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { SortArrow } from '../../ui'
import classes from './ListTools.module.css'
import { columnSort, startDirection, turned } from './sorting'

/** Sorts by risk, ID or any column of the file, either way round. */
export function SortControl({ columns }: { readonly columns: readonly ColumnProfile[] }) {
  const { t } = useTranslation()
  const sort = useApp((state) => state.query.sort)
  const direction = useApp((state) => state.query.direction)
  const turn = t(
    direction === 'descending' ? 'customers.turnAscending' : 'customers.turnDescending',
  )
  return (
    <div className={classes.sort}>
      <NativeSelect
        className={classes.select}
        size="sm"
        aria-label={t('customers.sortBy')}
        value={sort}
        onChange={({ currentTarget: { value } }) =>
          actions.setQuery({ sort: value, direction: startDirection(value) })
        }
      >
        <optgroup label={t('customers.sortList')}>
          <option value="risk">{t('customers.risk')}</option>
          <option value="id">{t('customers.id')}</option>
        </optgroup>
        <optgroup label={t('customers.sortColumns')}>
          {columns.map(({ name }) => (
            <option key={name} value={columnSort(name)}>
              {name}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={turn}
        title={turn}
        onClick={() => actions.setQuery({ direction: turned(direction) })}
      >
        <SortArrow direction={direction} />
      </ActionIcon>
    </div>
  )
}
