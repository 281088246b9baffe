import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui'
import type { ColumnListProps } from './columnList'

/** Stands where the columns would be when none matches the search. */
export function NoColumn({ search, onClear }: Pick<ColumnListProps, 'search' | 'onClear'>) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('data.table.nothing', { text: search.trim() })}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('data.table.clear')}
        </Button>
      }
    />
  )
}
