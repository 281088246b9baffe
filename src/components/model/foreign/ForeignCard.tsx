import { useTranslation } from 'react-i18next'
import type { ForeignModel, Manifest } from '../../../contracts'
import { useApp } from '../../../store'
import { Columns, Headline, Parts, useFormat, useModelName } from '../../ui'
import { OnFileSection, useOnFile } from '../onFile'
import { HealthLine } from '../shared'
import { ModelsPart } from '../shelf'
import { ForeignFacts } from './ForeignFacts'
import { ForeignInputs } from './ForeignInputs'
import { ForeignWarnings } from './ForeignWarnings'
import { useProposedNames } from './useProposedNames'

interface ForeignCardProps {
  readonly manifest: Manifest
  readonly foreign: ForeignModel
}

/** A model that Holdfast did not train: what it is worth on the open file, and what its own tells. */
export function ForeignCard({ manifest, foreign }: ForeignCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = useProposedNames()
  const title = useModelName()
  const onFile = useOnFile()
  const models = useApp((state) => state.shelf.length)
  const measured = onFile.status === 'ready' ? onFile.figures.metrics : null
  const ofHundred = (share: number) => format.count(Math.round(share * 100))
  return (
    <>
      <Headline
        below={
          manifest.threshold !== null &&
          t('foreign.below', { title, threshold: format.percent(manifest.threshold) })
        }
      >
        {measured
          ? t('foreign.measured', {
              precision: ofHundred(measured.precision.value),
              recall: ofHundred(measured.recall.value),
            })
          : t('foreign.headline')}
      </Headline>
      <Parts
        view="model"
        label={t('model.parts.label')}
        parts={{
          quality: {
            label: t('model.parts.quality'),
            draw: () => (
              <>
                <OnFileSection mayHaveSeen />
                <ForeignWarnings warnings={foreign.warnings} names={names} />
              </>
            ),
          },
          models: {
            label: t('model.parts.models'),
            count: format.count(models),
            draw: () => <ModelsPart quiet={names !== null} />,
          },
          card: {
            label: t('model.parts.card'),
            draw: () => (
              <>
                <Columns first="wide">
                  <ForeignInputs manifest={manifest} foreign={foreign} />
                  <ForeignFacts manifest={manifest} foreign={foreign} />
                </Columns>
                <HealthLine />
              </>
            ),
          },
        }}
      />
    </>
  )
}
