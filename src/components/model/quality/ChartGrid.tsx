import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrainedManifest } from '../../../contracts'
import { Section, useFormat } from '../../ui'
import { CalibrationChart, CurveChart, curveFacts } from '../charts'
import { useTargets } from '../requirements'
import { BaselineSection } from './BaselineSection'
import classes from './ChartGrid.module.css'

/** The curves of the model and its baselines, all from the same out-of-fold predictions. */
export function ChartGrid({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { metrics, curves, baselines, calibration, calibrationSlope } = manifest.validation
  const targets = useTargets()
  const facts = useMemo(
    () => curveFacts(manifest, targets, t, format),
    [manifest, targets, t, format],
  )
  return (
    <Section
      title={t('model.card.charts.title')}
      lead={t(curves ? 'model.card.charts.note' : 'model.card.charts.absent')}
    >
      <div className={classes.charts}>
        {facts.map((each) => (
          <CurveChart key={each.name} facts={each} threshold={manifest.threshold} />
        ))}
        <CalibrationChart bins={calibration} slope={calibrationSlope ?? null} />
        {baselines && (
          <div className={classes.beside}>
            <BaselineSection
              metrics={metrics}
              baselines={baselines}
              flags={manifest.threshold !== null}
            />
          </div>
        )}
      </div>
    </Section>
  )
}
