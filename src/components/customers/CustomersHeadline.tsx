import { useTranslation } from 'react-i18next'
import { isTrained, type Manifest, type ScopeCounts, type ScoreSummary } from '../../contracts'
import { actions, useApp } from '../../store'
import { MappingNote } from '../mapping'
import { OnFileLine, RightLine } from '../model'
import { Headline, LinkButton, useFormat } from '../ui'
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
  const { threshold } = manifest
  const total = counts.customers
  const high = counts.bands?.customers.high ?? 0
  const sided = counts.left === null ? 'unknown' : side
  const customers = t(`customers.of.${sided}`, { count: total, total: format.count(total) })
  return (
    <Headline
      below={
        <>
          {threshold === null ? (
            <p>{t('customers.noSignal.text')}</p>
          ) : (
            <OnFileLine threshold={threshold}>
              {isTrained(manifest) ? (
                <RightLine
                  sentence="customers.quality"
                  metrics={manifest.validation.metrics}
                  threshold={threshold}
                  measured={t('customers.qualityHelp.measured')}
                />
              ) : (
                <p>{t('foreign.quality', { threshold: format.percent(threshold) })}</p>
              )}
            </OnFileLine>
          )}
          <CoverageNote summary={summary} manifest={manifest} />
          <MappingNote />
          <p>
            <LinkButton onClick={() => actions.setView('decide')}>{t('campaign.worth')}</LinkButton>
          </p>
        </>
      }
      actions={<SaveList total={listed} />}
    >
      {threshold === null
        ? t('customers.noSignal.headline')
        : high === 0
          ? t(`customers.headlineNone.${sided}`, { customers })
          : t(`customers.headline.${sided}`, { count: high, high: format.count(high), customers })}
    </Headline>
  )
}
