import { useTranslation } from 'react-i18next'
import { isTrained, type TrainedManifest } from '../../contracts'
import { useApp } from '../../store'
import { TrustWarning } from '../mapping'
import { TrainedNote } from '../training'
import { Columns, EmptyState, Headline, Parts, useFormat, useModelName } from '../ui'
import { FeatureTable } from './features'
import { ForeignCard } from './foreign'
import { ByRowsSection, SubgroupSection } from './groups'
import { OnFileSection } from './onFile'
import {
  CandidateSection,
  ChartGrid,
  ComparisonSection,
  comparedByLoss,
  QualityTable,
  RepeatNote,
  ValidationNotes,
} from './quality'
import { RequirementLights } from './requirements'
import { HealthLine, ModelActions, ModelFacts } from './shared'
import { ModelsPart } from './shelf'

/** The model in use: how good it is, for whom it is weaker, the other models, and its card. */
export function ModelView() {
  const { t } = useTranslation()
  const { manifest, status } = useApp((state) => state.model)
  if (manifest === null)
    return (
      <EmptyState title={t(`model.status.${status}`)} actions={<ModelActions />}>
        {t('model.empty')}
      </EmptyState>
    )
  if (manifest.foreign) return <ForeignCard manifest={manifest} foreign={manifest.foreign} />
  return isTrained(manifest) ? <TrainedCard manifest={manifest} /> : null
}

function TrainedCard({ manifest }: { readonly manifest: TrainedManifest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const source = useApp((state) => state.model.source)
  const models = useApp((state) => state.shelf.length)
  const name = useModelName()
  const { metrics, subgroups } = manifest.validation
  const ofHundred = (share: number) => format.count(Math.round(share * 100))
  return (
    <>
      <Headline
        below={
          <>
            {name} · {t(`model.source.${source}`)} ·{' '}
            {manifest.threshold === null
              ? t('model.thresholdNone')
              : t('model.threshold', { threshold: format.percent(manifest.threshold) })}
          </>
        }
      >
        {manifest.threshold === null
          ? t('customers.noSignal.headline')
          : t('model.headline', {
              precision: ofHundred(metrics.precision.value),
              recall: ofHundred(metrics.recall.value),
            })}
      </Headline>
      <TrainedNote manifest={manifest} />
      <TrustWarning />
      <ValidationNotes manifest={manifest} />
      <Parts
        view="model"
        label={t('model.parts.label')}
        parts={{
          quality: { label: t('model.parts.quality'), draw: () => <Quality manifest={manifest} /> },
          ...(subgroups &&
            subgroups.length > 0 && {
              groups: {
                label: t('model.parts.groups'),
                draw: () => <SubgroupSection manifest={manifest} subgroups={subgroups} />,
              },
            }),
          models: {
            label: t('model.parts.models'),
            count: format.count(models),
            draw: () => <ModelsPart />,
          },
          card: { label: t('model.parts.card'), draw: () => <Card manifest={manifest} /> },
        }}
      />
    </>
  )
}

/** On the open file, and what was measured out-of-fold. Models saved before a part existed come without it. */
function Quality({ manifest }: { readonly manifest: TrainedManifest }) {
  const { validation, training } = manifest
  const { comparisons } = validation
  return (
    <>
      <OnFileSection mayHaveSeen={false} />
      <RequirementLights manifest={manifest} />
      <Columns first="wide">
        <QualityTable validation={validation} />
        <RepeatNote validation={validation} training={training} />
      </Columns>
      {validation.byRows && validation.byRows.one.rows > 0 && (
        <ByRowsSection manifest={manifest} byRows={validation.byRows} />
      )}
      <ChartGrid manifest={manifest} />
      {comparisons && <ComparisonSection validation={validation} comparisons={comparisons} />}
    </>
  )
}

function Card({ manifest }: { readonly manifest: TrainedManifest }) {
  const { candidates } = manifest.validation
  return (
    <>
      <FeatureTable features={manifest.features} />
      <Columns first="wide">
        <ModelFacts manifest={manifest} />
        {candidates && candidates.length > 0 && comparedByLoss(candidates) && (
          <CandidateSection candidates={candidates} kind={manifest.kind} />
        )}
      </Columns>
      <HealthLine />
    </>
  )
}
