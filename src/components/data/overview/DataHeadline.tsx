import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import type { KeyUnder, PluralKey } from '../../../i18n'
import { actions, useApp } from '../../../store'
import { Headline, useFormat } from '../../ui'
import { hasRepeatedCustomers } from '../families'
import { OutcomeChange, outcomeText } from '../outcome'

/** What is in the file and how clean it is, as one sentence; the next step beside it. */
export function DataHeadline({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { repeats } = profile
  const scored = useApp((state) => state.summary !== null)
  const counted = (key: KeyUnder<'data', PluralKey>, count: number) =>
    t(`data.${key}`, { count, n: format.count(count) })
  const withMissing = profile.columns.filter((column) => column.missing > 0).length
  const repeated = profile.id === null ? 'repeatRowsExact' : 'repeatRows'
  return (
    <Headline
      below={
        <>
          {t('data.source', {
            file: profile.file.name,
            bytes: format.bytes(profile.file.bytes),
            target: outcomeText(profile, t),
          })}{' '}
          <OutcomeChange key={profile.file.sha256} profile={profile} />
        </>
      }
      actions={
        scored && (
          <Button onClick={() => actions.setView('customers')}>{t('data.toCustomers')}</Button>
        )
      }
    >
      {hasRepeatedCustomers(profile)
        ? t('data.headlineFamilies', {
            rows: counted('rows.count', profile.rows),
            customers: counted('ofCustomers', repeats.families),
            columns: counted('inColumns', profile.columns.length),
            missing: counted('missingColumns', withMissing),
          })
        : t(repeats.complete ? 'data.headline' : 'data.headlineRows', {
            rows: counted('rows.count', profile.rows),
            customers: counted('customers', profile.rows),
            columns: counted('inColumns', profile.columns.length),
            missing: counted('missingColumns', withMissing),
            repeats: counted(repeated, repeats.ignoringId),
          })}
    </Headline>
  )
}
