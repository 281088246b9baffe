import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { NameInputs } from '../model'
import { EmptyState, ErrorSentence, UnscoredSteps } from '../ui'
import { CustomerList } from './CustomerList'

/** All customers ranked by churn risk, and one of them in depth. */
export function CustomersView() {
  const profile = useApp((state) => state.profile)
  const summary = useApp((state) => state.summary)
  const manifest = useApp((state) => state.model.manifest)
  const counts = useApp((state) => state.counts)
  if (!profile || !counts) return <NothingOpen />
  if (!summary || !manifest) return <NotScored />
  return <CustomerList profile={profile} summary={summary} counts={counts} manifest={manifest} />
}

function NothingOpen() {
  const { t } = useTranslation()
  const busy = useApp((state) => state.progress !== null)
  return (
    <EmptyState
      title={t('customers.empty.title')}
      actions={
        <Button disabled={busy} onClick={() => actions.openSample()}>
          {t('customers.empty.sample')}
        </Button>
      }
    >
      {busy ? t('customers.scoring') : t('customers.empty.text')}
    </EmptyState>
  )
}

function UnscoredActions() {
  return (
    <>
      <NameInputs />
      <UnscoredSteps />
    </>
  )
}

function NotScored() {
  const { t } = useTranslation()
  const unscored = useApp((state) => state.unscored)
  return (
    <EmptyState title={t('customers.notScored.title')} actions={<UnscoredActions />}>
      {unscored && <ErrorSentence {...unscored} />}
    </EmptyState>
  )
}
