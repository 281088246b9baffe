import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A headline, its line below and a table, while a view's code is on its way. */
export function LoadingView() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('app.loadingView')}>
      <Skeleton height={36} width="min(480px, 80%)" mb={8} />
      <Skeleton height={20} width="min(320px, 60%)" mb={24} />
      <Skeleton height={400} />
    </div>
  )
}
