import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Profile, toHoldfastError } from '../../../contracts'
import { EmptyState, ErrorSentence, LinkButton, Muted, Title, useFormat } from '../../ui'
import { RowGrid } from './RowGrid'
import classes from './Rows.module.css'
import { type RowSort, useCells } from './useCells'

/** The file itself: every row and every cell as it was read. */
export function RowsPart({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const [sort, setSort] = useState<RowSort>(null)
  const { tiles, stale } = useCells(profile, sort)
  if (profile.rows === 0) return <EmptyState title={t('data.rows.none')} />
  if (tiles?.failure != null) {
    const { code, params } = toHoldfastError(tiles.failure)
    return (
      <EmptyState title={t('app.viewFailed')}>
        <ErrorSentence code={code} params={params} />
      </EmptyState>
    )
  }
  const total = tiles?.total ?? profile.rows
  const rows =
    total === profile.rows
      ? t('data.rows.count', { count: total, n: count(total) })
      : t('data.rows.inScope', { count: profile.rows, n: count(total), all: count(profile.rows) })
  return (
    <div className={classes.part} data-fills>
      <Title order={1} aria-live="polite">
        {sort
          ? t(`data.rows.${sort.direction}`, { rows, column: sort.column })
          : t('data.rows.inFile', { rows })}
      </Title>
      <p className={classes.order}>
        {sort ? (
          <LinkButton onClick={() => setSort(null)}>{t('data.rows.backToFile')}</LinkButton>
        ) : (
          <Muted>{t('data.rows.hint')}</Muted>
        )}
      </p>
      {total === 0 && <EmptyState title={t('data.rows.noneInScope')} />}
      <RowGrid
        profile={profile}
        tiles={tiles}
        stale={stale}
        sort={sort}
        onSort={(column) => setSort((before) => nextSort(before, column))}
      />
    </div>
  )
}

/** Pressed once a column sorts ascending, then descending, then not at all. */
function nextSort(sort: RowSort, column: string): RowSort {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null
}
