import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { useFormat } from '../../ui'
import { CopiedBlocks } from './CopiedBlocks'
import classes from './FamilySection.module.css'
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
    <div className={classes.facts}>
      <h3 className={classes.heading}>{t('data.families.kindsTitle')}</h3>
      <dl className={classes.kinds}>
        {found.map(({ key, rows }) => (
          <div key={key} className={classes.kind}>
            <dt>{t(`data.families.kinds.${key}`, { id })}</dt>
            <dd>{count(rows)}</dd>
          </div>
        ))}
      </dl>
      <CopiedBlocks copies={repeats.copies} />
      <FamilySizes repeats={repeats} />
      {mixedOutcomes !== null && (
        <p className={classes.note}>
          {t('data.families.mixed', { count: mixedOutcomes, n: count(mixedOutcomes) })}
        </p>
      )}
    </div>
  )
}
