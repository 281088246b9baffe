import { useTranslation } from 'react-i18next'
import type { ForeignModel, Manifest } from '../../../contracts'
import { Columns, Headline, useFormat, useModelName } from '../../ui'
import { OnFileSection } from '../onFile'
import { HealthLine, ModelActions } from '../shared'
import { ModelShelf, ReferenceSection } from '../shelf'
import { ForeignFacts } from './ForeignFacts'
import { ForeignInputs } from './ForeignInputs'
import { ForeignWarnings } from './ForeignWarnings'
import { useProposedNames } from './useProposedNames'

interface ForeignCardProps {
  readonly manifest: Manifest
  readonly foreign: ForeignModel
}

/** The card of a model that Holdfast did not train: what its file tells, and what nobody knows. */
export function ForeignCard({ manifest, foreign }: ForeignCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = useProposedNames(foreign)
  const title = useModelName()
  return (
    <>
      <Headline
        below={t('foreign.below', { title, threshold: format.percent(manifest.threshold) })}
      >
        {t('foreign.headline')}
      </Headline>
      <ModelActions quiet={names !== null} />
      <Columns first="wide">
        <OnFileSection mayHaveSeen />
        <ForeignWarnings warnings={foreign.warnings} names={names} />
      </Columns>
      <Columns first="wide">
        <ForeignInputs manifest={manifest} foreign={foreign} />
        <ForeignFacts manifest={manifest} foreign={foreign} />
      </Columns>
      <ReferenceSection />
      <ModelShelf />
      <HealthLine />
    </>
  )
}
