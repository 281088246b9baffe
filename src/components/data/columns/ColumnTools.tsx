import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Muted, Title, useFormat } from '../../ui'
import classes from './ColumnSection.module.css'
import { type ColumnOrder, nextOrder, type SortKey, sortKeys } from './columnOrder'

interface ColumnToolsProps {
  readonly all: number
  readonly shown: number
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly order: ColumnOrder
  readonly onOrder: (order: ColumnOrder) => void
  /** Whether to offer the order here, where there are no headers to press. */
  readonly withOrder: boolean
  readonly hasTarget: boolean
}

/** The section's title, the search by name, and on narrow screens the order. */
export function ColumnTools(props: ColumnToolsProps) {
  const { all, shown, search, onSearch, order, onOrder, withOrder, hasTarget } = props
  const { t } = useTranslation()
  const { count } = useFormat()
  const label = (key: SortKey) =>
    t(key === 'churn' && !hasTarget ? 'data.table.spread' : `data.table.${key}`)
  const offered = sortKeys.filter((key) => key !== 'churn' || hasTarget)
  return (
    <div className={classes.tools}>
      <Title order={1} className={classes.title} id="data-columns">
        {t('data.table.title')}{' '}
        <Muted aria-live="polite">
          {shown < all
            ? t('data.table.shown', { shown: count(shown), all: count(all) })
            : count(all)}
        </Muted>
      </Title>
      <TextInput
        className={classes.search}
        size="sm"
        type="search"
        value={search}
        placeholder={t('data.table.find')}
        aria-label={t('data.table.find')}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      {withOrder && (
        <div className={classes.order}>
          <NativeSelect
            className={classes.select}
            aria-label={t('data.table.sortBy')}
            value={order.key}
            data={offered.map((key) => ({ value: key, label: label(key) }))}
            onChange={(event) => {
              const key = offered.find((offer) => offer === event.currentTarget.value)
              if (key) onOrder(nextOrder({ key: 'file', direction: 'ascending' }, key))
            }}
          />
          <Button
            variant="default"
            disabled={order.key === 'file'}
            onClick={() =>
              onOrder({
                key: order.key,
                direction: order.direction === 'ascending' ? 'descending' : 'ascending',
              })
            }
          >
            {t(`data.table.${order.direction}`)}
          </Button>
        </div>
      )}
    </div>
  )
}
