import { useTranslation } from 'react-i18next'
import { useApp } from '../../store'
import { EmptyState } from '../ui/EmptyState'
import { Headline } from '../ui/Headline'
import { useFormat } from '../ui/useFormat'
import { CalibrationChart } from './CalibrationChart'
import { FeatureTable } from './FeatureTable'
import { HealthLine } from './HealthLine'
import { ModelActions } from './ModelActions'
import { ModelFacts } from './ModelFacts'
import classes from './ModelView.module.css'
import { QualityTable } from './QualityTable'

/** The card of the model in use: how good it is, how that was measured, what it is made of. */
export default function ModelView() {
  const { t } = useTranslation()
  const format = useFormat()
  const { manifest, status, source } = useApp((state) => state.model)
  if (manifest === null)
    return (
      <EmptyState title={t(`model.status.${status}`)} actions={<ModelActions />}>
        {t('model.empty')}
      </EmptyState>
    )

  const { metrics, naive, protocol, calibration } = manifest.validation
  return (
    <>
      <Headline
        below={
          <>
            {manifest.title[format.language]} {manifest.version} · {t(`model.source.${source}`)} ·{' '}
            {t('model.threshold', { threshold: format.percent(manifest.threshold) })}
          </>
        }
      >
        {t('model.headline', {
          precision: format.percent(metrics.precision.value, 0),
          recall: format.percent(metrics.recall.value, 0),
        })}
      </Headline>
      <ModelActions />
      <div className={classes.columns}>
        <QualityTable metrics={metrics} naive={naive} protocol={protocol} />
        <CalibrationChart bins={calibration} />
      </div>
      <FeatureTable features={manifest.features} />
      <div className={classes.columns}>
        <ModelFacts manifest={manifest} />
        <HealthLine />
      </div>
    </>
  )
}
