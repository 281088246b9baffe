import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Manifest } from '../../../contracts'
import { useFormat } from '../../ui'
import type { FeatureDriver, Marked, Scale } from '../facts'
import {
  binOfValue,
  effectBins,
  findingSentence,
  missingBin,
  readsAsRows,
  strongestRun,
  type Told,
  useChosenCustomer,
} from '../facts'
import { EffectRows } from './EffectRows'
import { StepChart } from './StepChart'

interface FeatureDepthProps {
  readonly driver: FeatureDriver
  readonly manifest: Manifest
  readonly scale: Scale
}

/** How one feature moves the risk: a step curve, or one row a value where there are few. */
export function FeatureDepth({ driver, manifest, scale }: FeatureDepthProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const customer = useChosenCustomer()
  const { effect } = driver
  const feature = manifest.features[driver.feature]!
  const bins = useMemo(() => effectBins(feature, effect), [feature, effect])
  const missing = useMemo(() => missingBin(effect), [effect])
  const { base } = manifest
  const told = useMemo((): Told => ({ feature, base, bins }), [feature, base, bins])
  const marked = useMemo((): Marked | null => {
    const step = customer?.steps.find((each) => each.feature === driver.feature)
    if (!customer || !step) return null
    return {
      id: customer.id,
      value: typeof step.value === 'number' ? step.value : null,
      bin: bins[binOfValue(feature, bins, step.value)] ?? missing,
      contribution: step.contribution,
      points: step.points,
    }
  }, [customer, driver, feature, bins, missing])
  const shown = {
    told,
    missing,
    scale,
    marked,
    title: findingSentence(strongestRun(bins, base), told, { t, format }),
    subtitle: [
      t(`drivers.subtitle.${scale}`),
      ...(effect.reading === 'mean' ? [t('drivers.subtitle.mean')] : []),
      ...(feature.direction ? [t(`drivers.subtitle.${feature.direction}`)] : []),
    ].join(' '),
  }
  return readsAsRows(feature, bins) ? <EffectRows {...shown} /> : <StepChart {...shown} />
}
