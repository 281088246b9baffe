import { useTranslation } from 'react-i18next'
import type { TrainedManifest } from '../../../contracts'
import { Section } from '../../ui'
import {
  CalibrationChart,
  GainChart,
  LiftChart,
  operatingPoint,
  PrecisionRecallChart,
  RocChart,
} from '../charts'
import { BaselineSection } from './BaselineSection'
import classes from './ChartGrid.module.css'

/** The curves of the model and its baselines, all from the same out-of-fold predictions. */
export function ChartGrid({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const { metrics, curves, baselines, calibration, calibrationSlope } = manifest.validation
  const { threshold } = manifest
  const { rate } = manifest.target
  const at = operatingPoint(metrics, rate)
  return (
    <Section
      title={t('model.card.charts.title')}
      lead={t(curves ? 'model.card.charts.note' : 'model.card.charts.absent')}
    >
      <div className={classes.charts}>
        {curves && (
          <>
            <RocChart roc={curves.roc} auc={metrics.auc} at={at} threshold={threshold} />
            <PrecisionRecallChart
              curve={curves.precisionRecall}
              metrics={metrics}
              at={at}
              threshold={threshold}
              rate={rate}
            />
            <GainChart gain={curves.gain} at={at} threshold={threshold} rate={rate} />
            <LiftChart gain={curves.gain} at={at} threshold={threshold} />
          </>
        )}
        <CalibrationChart bins={calibration} slope={calibrationSlope ?? null} />
        {baselines && (
          <div className={classes.beside}>
            <BaselineSection metrics={metrics} baselines={baselines} />
          </div>
        )}
      </div>
    </Section>
  )
}
