import { useTranslation } from 'react-i18next'
import { isTrained, type TrainedManifest } from '../../contracts'
import { useApp } from '../../store'
import { TrustWarning } from '../mapping'
import { TrainedNote } from '../training'
import { Columns, EmptyState, Headline, useFormat, useModelName } from '../ui'
import { FeatureTable } from './features'
import { ForeignCard } from './foreign'
import { SubgroupSection } from './groups'
import { OnFileSection } from './onFile'
import { CandidateSection, ChartGrid, ComparisonSection, QualityTable, RepeatNote } from './quality'
import { RequirementLights } from './requirements'
import { HealthLine, ModelActions, ModelFacts } from './shared'
import { ModelShelf, ReferenceSection } from './shelf'

/** The card of the model in use: how good it is, how that was measured, what it is made of. */
export function ModelView() {
  const { t } = useTranslation()
  const format = useFormat()
  const { manifest, status, source } = useApp((state) => state.model)
  const name = useModelName()
  if (manifest === null)
    return (
      <EmptyState title={t(`model.status.${status}`)} actions={<ModelActions />}>
        {t('model.empty')}
      </EmptyState>
    )

  if (manifest.foreign) return <ForeignCard manifest={manifest} foreign={manifest.foreign} />
  if (!isTrained(manifest)) return null

  const { metrics } = manifest.validation
  return (
    <>
      <Headline
        below={
          <>
            {name} · {t(`model.source.${source}`)} ·{' '}
            {t('model.threshold', { threshold: format.percent(manifest.threshold) })}
          </>
        }
      >
        {t('model.headline', {
          precision: format.percent(metrics.precision.value, 0),
          recall: format.percent(metrics.recall.value, 0),
        })}
      </Headline>
      <TrainedNote manifest={manifest} />
      <TrustWarning />
      <OnFileSection mayHaveSeen={false} />
      <RequirementLights manifest={manifest} />
      <ModelActions />
      <Measured manifest={manifest} />
      <FeatureTable features={manifest.features} />
      <ModelShelf />
      <ReferenceSection />
      <Columns first="wide">
        <ModelFacts manifest={manifest} />
        <HealthLine />
      </Columns>
    </>
  )
}

/** All that was measured out-of-fold. Models saved before a part existed come without it. */
function Measured({ manifest }: { readonly manifest: TrainedManifest }) {
  const { validation, training, kind } = manifest
  const { comparisons, candidates, subgroups } = validation
  return (
    <>
      <Columns first="wide">
        <QualityTable
          metrics={validation.metrics}
          naive={validation.naive}
          protocol={validation.protocol}
        />
        <RepeatNote validation={validation} training={training} />
      </Columns>
      <ChartGrid manifest={manifest} />
      {(comparisons || candidates) && (
        <Columns first="wide">
          {comparisons && <ComparisonSection comparisons={comparisons} />}
          {candidates && candidates.length > 0 && (
            <CandidateSection candidates={candidates} kind={kind} />
          )}
        </Columns>
      )}
      {subgroups && subgroups.length > 0 && (
        <SubgroupSection manifest={manifest} subgroups={subgroups} />
      )}
    </>
  )
}
