import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { KeyNumber, KeyNumbers, useFormat } from '../../ui'
import { figuresOf } from '../facts'

/** Rows, columns, missing cells, repeats, outliers and churn rate at a glance. */
export function KeyFigures({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { count, percent } = useFormat()
  const figures = figuresOf(profile)
  const { target, repeats } = profile
  return (
    <KeyNumbers>
      <KeyNumber label={t('data.figures.rows')} value={count(profile.rows)} />
      <KeyNumber
        label={t('data.figures.columns')}
        value={count(profile.columns.length)}
        detail={
          figures.columnsWithMissing > 0
            ? t('data.figures.withMissing', { n: count(figures.columnsWithMissing) })
            : undefined
        }
      />
      <KeyNumber
        label={t('data.figures.missing')}
        value={count(figures.missingCells)}
        detail={
          figures.missingCells > 0
            ? t('data.figures.missingHint', { share: percent(figures.missingShare) })
            : undefined
        }
      />
      <KeyNumber
        label={t('data.figures.duplicates')}
        value={count(repeats.ignoringId)}
        detail={t('data.figures.duplicatesHint', { exact: count(repeats.exact) })}
        help={t(
          profile.id === null ? 'data.figures.duplicatesHelp' : 'data.figures.duplicatesIdHelp',
          {
            id: profile.id,
          },
        )}
      />
      <KeyNumber
        label={t('data.figures.outliers')}
        value={count(figures.outliers)}
        detail={
          figures.outliers > 0
            ? t('data.figures.outliersHint', { share: percent(figures.outlierShare) })
            : undefined
        }
        help={t('data.table.outliersHelp')}
      />
      <KeyNumber
        label={t('data.figures.churn')}
        value={target ? percent(target.rate) : '–'}
        detail={
          target
            ? t('data.figures.churnHint', { n: count(figures.churned), all: count(profile.rows) })
            : t('data.figures.noTarget')
        }
      />
    </KeyNumbers>
  )
}
