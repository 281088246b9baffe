import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScoreSummary } from '../../contracts'
import { type Interval, isTrained, type Manifest, type TrainedManifest } from '../../contracts'
import { actions } from '../../store'
import { MappingNote } from '../mapping'
import { OnFileLine } from '../model'
import { Headline, Help, useFormat } from '../ui'
import { CoverageNote } from './CoverageNote'

interface CustomersHeadlineProps {
  readonly summary: ScoreSummary
  readonly manifest: Manifest
}

/** How many are likely to leave, how far to trust it, and the scored file to take away. */
export function CustomersHeadline({ summary, manifest }: CustomersHeadlineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const customers = t('customers.ofTotal', {
    count: summary.rows,
    total: format.count(summary.rows),
  })
  return (
    <Headline
      below={
        <>
          <OnFileLine threshold={manifest.threshold}>
            {isTrained(manifest) ? (
              <Quality manifest={manifest} />
            ) : (
              <p>{t('foreign.quality', { threshold: format.percent(manifest.threshold, 0) })}</p>
            )}
          </OnFileLine>
          <CoverageNote summary={summary} manifest={manifest} />
          <MappingNote />
        </>
      }
      actions={<DownloadButton />}
    >
      {summary.high === 0
        ? t('customers.headlineNone', { customers })
        : t('customers.headline', {
            count: summary.high,
            high: format.count(summary.high),
            customers,
          })}
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
  const threshold = format.percent(manifest.threshold, 0)
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

function DownloadButton() {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    await actions.downloadScored()
    setBusy(false)
  }
  return (
    <Button onClick={download} loading={busy}>
      {t('customers.download')}
    </Button>
  )
}
