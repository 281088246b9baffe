import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { useMedia, WithDepth } from '../../ui'
import { ColumnDepth } from '../depth'
import { association } from '../facts'
import { ColumnCards } from './ColumnCards'
import classes from './ColumnSection.module.css'
import { ColumnTable } from './ColumnTable'
import { ColumnTools } from './ColumnTools'
import {
  type ColumnOrder,
  fileOrder,
  filterColumns,
  type ListedColumn,
  sortColumns,
} from './columnOrder'

/** The column shown beside the table before anyone chooses: the one along which churn differs most. */
function mostTelling(listed: readonly ListedColumn[]): string | null {
  let best = listed.find(({ column }) => column.histogram ?? column.category) ?? listed[0]
  for (const candidate of listed)
    if (best && candidate.association > best.association) best = candidate
  return best?.column.name ?? null
}

/** All columns, and one of them in depth: beside the table on a wide screen, as a sheet elsewhere. */
export function ColumnSection({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const [order, setOrder] = useState<ColumnOrder>(fileOrder)
  const [search, setSearch] = useState('')
  const selected = useApp((state) => state.selectedColumn)
  const cards = useMedia('tablet')
  const beside = useMedia('wide')

  const listed = useMemo(
    () => profile.columns.map((column) => ({ column, association: association(column, profile) })),
    [profile],
  )
  const shown = useMemo(
    () => sortColumns(filterColumns(listed, search), order),
    [listed, search, order],
  )
  const usual = useMemo(() => mostTelling(listed), [listed])
  const named = (name: string | null) => profile.columns.find((each) => each.name === name) ?? null
  const column = named(selected) ?? (beside ? named(usual) : null)
  const List = cards ? ColumnCards : ColumnTable

  return (
    <section
      className={classes.section}
      aria-labelledby="data-columns"
      data-fills={beside || undefined}
    >
      <WithDepth
        beside={beside}
        wider="list"
        panes
        label={t('data.column.label')}
        closeLabel={t('data.column.close')}
        onClose={() => actions.selectColumn(null)}
        list={
          <>
            <ColumnTools
              all={listed.length}
              shown={shown.length}
              search={search}
              onSearch={setSearch}
              order={order}
              onOrder={setOrder}
              withOrder={cards}
              hasTarget={profile.target !== null}
            />
            <List
              profile={profile}
              columns={shown}
              order={order}
              onOrder={setOrder}
              inPane={beside}
              selected={column?.name ?? null}
              search={search}
              onClear={() => setSearch('')}
            />
          </>
        }
      >
        {column && <ColumnDepth key={column.name} column={column} profile={profile} />}
      </WithDepth>
    </section>
  )
}
