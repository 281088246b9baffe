import { useTranslation } from 'react-i18next'
import type { CopiedRows } from '../../../contracts'
import { useFormat } from '../../ui'
import classes from './FamilySection.module.css'
import { shiftGroups } from './familyFacts'

const shown = 4

/** Blocks of rows that stand again further down, and by how much their numbers moved. */
export function CopiedBlocks({ copies }: { readonly copies: readonly CopiedRows[] }) {
  const { t } = useTranslation()
  const { count, exactChange } = useFormat()
  if (copies.length === 0) return null
  return (
    <>
      <h3 className={classes.heading}>{t('data.families.blocksTitle')}</h3>
      <ul className={classes.blocks}>
        {copies.slice(0, shown).map(({ distance, rows, shifts }) => (
          <li key={distance}>
            {t('data.families.block', {
              rows: t('data.families.rows', { count: rows, n: count(rows) }),
              further: t('data.families.further', { count: distance, n: count(distance) }),
            })}
            {shiftGroups(shifts).map(({ by, columns }) => (
              <span key={by} className={classes.shift}>
                <strong className={classes.by}>{exactChange(by)}</strong> {columns.join(', ')}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
