import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelOf, type Subgroup, type TrainedManifest } from '../../../contracts'
import type { PluralKey } from '../../../i18n'
import { Section, useFormat } from '../../ui'
import { groupName } from './groupName'
import { SubgroupTable } from './SubgroupTable'
import { byFeature, weakestFeature } from './subgroups'

interface SubgroupSectionProps {
  readonly manifest: TrainedManifest
  readonly subgroups: readonly Subgroup[]
}

/** For whom the model works less well: the measures within the groups of one feature at a time. */
export function SubgroupSection({ manifest, subgroups }: SubgroupSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setChosen] = useState<string | null>(null)
  const { metrics } = manifest.validation
  const features = byFeature(subgroups, metrics)
  const name = chosen ?? weakestFeature(features, metrics)
  const shown = features.find(({ feature }) => feature === name) ?? features[0]
  if (!shown) return null
  const featureOf = (wanted: string) => manifest.features.find((one) => one.name === wanted)
  const labelFor = (wanted: string) =>
    labelOf(featureOf(wanted) ?? { name: wanted, label: {} }, format.language)
  const weaker = features.reduce((sum, feature) => sum + feature.weaker, 0)
  const counted = (key: PluralKey, count: number) =>
    t(key, {
      count,
      formatted: format.count(count),
      total: format.count(subgroups.length),
    })
  return (
    <Section
      title={counted(`model.card.groups.${weaker > 0 ? 'title' : 'titleNone'}`, weaker)}
      lead={t('model.card.groups.note')}
    >
      <NativeSelect
        w="100%"
        maw={400}
        label={t('model.card.groups.by')}
        value={shown.feature}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={features.map(({ feature, weaker: count }) => ({
          value: feature,
          label: [
            labelFor(feature),
            ...(count > 0 ? [counted('model.card.groups.weakerCount', count)] : []),
          ].join(' · '),
        }))}
      />
      <SubgroupTable
        groups={shown.groups.map((group) => ({
          ...group,
          name:
            groupName(group.value, featureOf(group.feature), format) ??
            t('model.card.groups.missing'),
        }))}
        overall={metrics}
        grouping={manifest.validation.protocol.grouping}
        all={{ ...manifest.training, rate: manifest.target.rate }}
        label={labelFor(shown.feature)}
      />
    </Section>
  )
}
