import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import type { KeyUnder, PluralKey } from '../../../i18n'
import { Columns, Muted, Section, useFormat } from '../../ui'
import { FamilyExamples } from './FamilyExamples'
import { FamilyKinds } from './FamilyKinds'
import { FamilySearch } from './FamilySearch'
import classes from './FamilySection.module.css'
import { hasRepeatedCustomers, repeatedFamilies, usualSize } from './familyFacts'

/** Whether rows of the file are the same customers, which, how that was seen, and why it matters. */
export function FamilySection({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const { repeats, rows, id } = profile
  if (!repeats.complete) return <FamilySearch />
  if (!hasRepeatedCustomers(profile)) {
    const equal = id === null ? 'noneExact' : 'none'
    return (
      <p className={classes.calm}>
        <strong>{t('data.families.title')}</strong>{' '}
        <Muted>
          {t(`data.families.${equal}`, { count: repeats.ignoringId, n: count(repeats.ignoringId) })}
        </Muted>
      </p>
    )
  }
  const usual = usualSize(repeats)
  const repeated = repeatedFamilies(repeats)
  const counted = (key: KeyUnder<'data.families', PluralKey>, number: number) =>
    t(`data.families.${key}`, { count: number, n: count(number) })
  return (
    <Section
      id="data-families"
      title={t('data.families.finding', {
        rows: counted('rows', rows),
        customers: counted('customers', repeats.families),
        often: usual === null ? counted('some', repeated) : counted('most', usual),
      })}
      lead={t('data.families.why')}
    >
      <Columns first="narrow">
        <FamilyKinds profile={profile} />
        <FamilyExamples profile={profile} />
      </Columns>
    </Section>
  )
}
