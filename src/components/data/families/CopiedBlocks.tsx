import { useTranslation } from 'react-i18next'
import type { CopiedRows } from '../../../contracts'
import { Detail, RuledList, Section, useFormat } from '../../ui'
import { shiftGroups } from './familyFacts'

const shown = 4

/** Blocks of rows that stand again further down, and by how much their numbers moved. */
export function CopiedBlocks({ copies }: { readonly copies: readonly CopiedRows[] }) {
  const { t } = useTranslation()
  const { count, exactChange } = useFormat()
  if (copies.length === 0) return null
  return (
    <Section order={3} size="text" title={t('data.families.blocksTitle')}>
      <RuledList>
        {copies.slice(0, shown).map(({ distance, rows, shifts }) => (
          <li key={distance}>
            {t('data.families.block', {
              rows: t('data.families.rows', { count: rows, n: count(rows) }),
              further: t('data.families.further', { count: distance, n: count(distance) }),
            })}
            {shiftGroups(shifts).map(({ by, columns }) => (
              <Detail key={by}>
                <strong>{exactChange(by)}</strong> {columns.join(', ')}
              </Detail>
            ))}
          </li>
        ))}
      </RuledList>
    </Section>
  )
}
