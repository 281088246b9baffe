import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { Fact, Facts, Note, Section, useFormat } from '../../ui'
import { CopiedBlocks } from './CopiedBlocks'
import { FamilySizes } from './FamilySizes'

/** How the rows repeat each other, counted; where copies stand; how many rows customers have. */
export function FamilyKinds({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const { repeats, id } = profile
  const kinds = [
    { key: 'exact', rows: repeats.exact },
    { key: 'ignoringId', rows: repeats.ignoringId - repeats.exact },
    { key: 'near', rows: repeats.nearCopies },
    { key: 'moved', rows: repeats.movedCopies },
    { key: 'sameId', rows: repeats.repeatedIds ?? 0 },
  ] as const
  const found = kinds.filter(({ rows }) => rows > 0)
  const { mixedOutcomes } = repeats
  return (
    <Stack gap="lg">
      <Section order={3} size="text" title={t('data.families.kindsTitle')}>
        <Facts>
          {found.map(({ key, rows }) => (
            <Fact key={key} name={t(`data.families.kinds.${key}`, { id })}>
              {count(rows)}
            </Fact>
          ))}
        </Facts>
      </Section>
      <CopiedBlocks copies={repeats.copies} />
      <FamilySizes repeats={repeats} />
      {mixedOutcomes !== null && (
        <Note>{t('data.families.mixed', { count: mixedOutcomes, n: count(mixedOutcomes) })}</Note>
      )}
    </Stack>
  )
}
