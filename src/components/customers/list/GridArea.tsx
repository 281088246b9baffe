import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { toHoldfastError } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { filterText } from '../../scope'
import { EmptyState, ErrorSentence, useFormat } from '../../ui'
import { CustomerGrid, type GridAreaProps } from './CustomerGrid'
import { LoadingRows } from './LoadingRows'

/** The list, or what stands in its place: skeleton, failure, no match. */
export function GridArea(props: GridAreaProps) {
  const { t } = useTranslation()
  const { rows } = props
  if (rows?.failure != null && rows.total === null) {
    const { code, params } = toHoldfastError(rows.failure)
    return (
      <EmptyState
        title={t('app.viewFailed')}
        actions={
          <Button variant="default" onClick={() => rows.want(0, 1)}>
            {t('customers.retry')}
          </Button>
        }
      >
        <ErrorSentence code={code} params={params} />
      </EmptyState>
    )
  }
  if (rows === null || rows.total === null) return <LoadingRows />
  if (rows.total === 0) return <NoMatch />
  return <CustomerGrid {...props} rows={rows} total={rows.total} />
}

/** Why the list is empty, and the way out: the scope that holds nobody, or the search within it. */
function NoMatch() {
  const { t } = useTranslation()
  const format = useFormat()
  const { side, filters } = useApp((state) => state.scope)
  const counts = useApp((state) => state.counts)
  const unit = useApp((state) => state.query.unit)
  const inScope = counts?.[unit] ?? 0
  const names = [t(`scope.${side}`), ...filters.map((filter) => filterText(filter, t, format))]
  const clear =
    inScope === 0
      ? () => void actions.setScope({ side: 'all', filters: [] })
      : () => actions.setQuery({ search: '', band: 'all' })
  return (
    <EmptyState
      title={t('customers.noMatch.title')}
      actions={
        <Button variant="default" onClick={clear}>
          {t(inScope === 0 ? 'customers.noMatch.clearScope' : 'customers.noMatch.clear')}
        </Button>
      }
    >
      {inScope === 0
        ? t('customers.noMatch.scope', { scope: names.join(' · ') })
        : t('customers.noMatch.query', {
            formatted: t(`customers.matches.${unit}`, {
              count: inScope,
              total: format.count(inScope),
            }),
          })}
    </EmptyState>
  )
}
