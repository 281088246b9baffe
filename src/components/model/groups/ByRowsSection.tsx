import { useTranslation } from 'react-i18next'
import type { ByRows, TrainedManifest } from '../../../contracts'
import { Section } from '../../ui'
import { SubgroupTable } from './SubgroupTable'
import { isWeaker, subgroupMeasures } from './subgroups'

interface ByRowsSectionProps {
  readonly manifest: TrainedManifest
  readonly byRows: ByRows
}

/** How good the model is for customers with several rows, and for those with one. */
export function ByRowsSection({ manifest, byRows }: ByRowsSectionProps) {
  const { t } = useTranslation()
  const { metrics, protocol } = manifest.validation
  const names = ['several', 'one'] as const
  const weaker = names.filter((name) =>
    subgroupMeasures.some((measure) => isWeaker(byRows[name][measure], metrics[measure])),
  )
  return (
    <Section
      title={t(`model.card.byRows.title.${weaker.length === 1 ? weaker[0]! : 'alike'}`)}
      lead={t('model.card.byRows.note')}
    >
      <SubgroupTable
        groups={names.map((name) => ({ ...byRows[name], name: t(`model.card.byRows.${name}`) }))}
        label={t('model.card.byRows.customers')}
        overall={metrics}
        grouping={protocol.grouping}
        all={{ ...manifest.training, rate: manifest.target.rate }}
      />
    </Section>
  )
}
