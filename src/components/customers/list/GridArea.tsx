import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { toHoldfastError } from '../../../contracts'
import { actions } from '../../../store'
import { EmptyState, ErrorSentence } from '../../ui'
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
  if (rows.total === 0)
    return (
      <EmptyState
        title={t('customers.noMatch.title')}
        actions={
          <Button variant="default" onClick={() => actions.setQuery({ search: '', band: 'all' })}>
            {t('customers.noMatch.clear')}
          </Button>
        }
      >
        {t('customers.noMatch.text')}
      </EmptyState>
    )
  return <CustomerGrid {...props} rows={rows} total={rows.total} />
}
