import { useTranslation } from 'react-i18next'
import {
  type Interval,
  isTrained,
  type Manifest,
  type ScopeCounts,
  type ScoreSummary,
  type TrainedManifest,
} from '../../contracts'
import { actions, useApp } from '../../store'
import { MappingNote } from '../mapping'
import { OnFileLine } from '../model'
import { Headline, Help, LinkButton, useFormat } from '../ui'
import { CoverageNote } from './CoverageNote'
import { SaveList } from './SaveList'

interface CustomersHeadlineProps {
  readonly summary: ScoreSummary
  readonly counts: ScopeCounts
  readonly manifest: Manifest
  /** Lines of the list below; null while unknown. */
  readonly listed: number | null
}

/** How many are likely to leave, how far to trust it, and the scored file to take away. */
export function CustomersHeadline({ summary, counts, manifest, listed }: CustomersHeadlineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const side = useApp((state) => state.scope.side)
  const total = counts.customers
  const high = counts.bands?.customers.high ?? 0
  const sided = counts.left === null ? 'unknown' : side
  const customers = t(`customers.of.${sided}`, { count: total, total: format.count(total) })
  return (
    <Headline
      below={
        <>
          <OnFileLine threshold={manifest.threshold}>
            {isTrained(manifest) ? (
              <Quality manifest={manifest} />
            ) : (
              <p>{t('foreign.quality', { threshold: format.percent(manifest.threshold) })}</p>
            )}
          </OnFileLine>
          <CoverageNote summary={summary} manifest={manifest} />
          <MappingNote />
          <p>
            <LinkButton onClick={() => actions.setView('decide')}>{t('campaign.worth')}</LinkButton>
          </p>
        </>
      }
      actions={<SaveList total={listed} />}
    >
      {high === 0
        ? t(`customers.headlineNone.${sided}`, { customers })
        : t(`customers.headline.${sided}`, { count: high, high: format.count(high), customers })}
    </Headline>
  )
}

function Quality({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const hundredths = (value: number) => format.fixed(value, 2)
  const figures = (name: string, { value, low, high }: Interval) => ({
    [name]: hundredths(value),
    [`${name}Low`]: hundredths(low),
    [`${name}High`]: hundredths(high),
  })
  const { precision, recall } = manifest.validation.metrics
  const threshold = format.percent(manifest.threshold)
  return (
    <p>
      {t('customers.quality', {
        threshold,
        ...figures('precision', precision),
        ...figures('recall', recall),
      })}{' '}
      <Help about={t('customers.qualityHelp.about')}>
        <p>{t('customers.qualityHelp.threshold', { threshold })}</p>
        <p>{t('customers.qualityHelp.precision')}</p>
        <p>{t('customers.qualityHelp.recall')}</p>
        <p>{t('customers.qualityHelp.measured')}</p>
      </Help>
    </p>
  )
}
