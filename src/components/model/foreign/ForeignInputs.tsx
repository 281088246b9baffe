import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ForeignModel, labelOf, type Manifest } from '../../../contracts'
import { Section, Table, useFormat } from '../../ui'
import { RoleSelect } from '../shared'

/** Properties shown at first. */
const first = 20

interface ForeignInputsProps {
  readonly manifest: Manifest
  readonly foreign: ForeignModel
}

/** What the model looks at; by weight once there are rows to measure that on. */
export function ForeignInputs({ manifest, foreign }: ForeignInputsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const features = [...manifest.features].sort(
    (a, b) => b.training.importance - a.training.importance,
  )
  const [most] = features
  const weighed = most !== undefined && most.training.importance > 0
  const [whole, setWhole] = useState(features.length <= first)
  const size = (value: number) =>
    foreign.space === 'probability' ? format.points(value).replace('+', '') : format.number(value)
  const count = t('foreign.facts.features', {
    count: features.length,
    formatted: format.count(features.length),
  })
  return (
    <Section
      title={
        weighed
          ? t('foreign.inputsTable.weighs', {
              features: count,
              feature: labelOf(most, format.language),
            })
          : t('foreign.inputsTable.title', {
              count: features.length,
              formatted: format.count(features.length),
            })
      }
      lead={weighed ? t('foreign.inputsTable.note') : undefined}
    >
      <Table cards>
        <thead>
          <tr>
            <th scope="col">{t('foreign.inputsTable.feature')}</th>
            <th scope="col">{t('foreign.inputsTable.inputs')}</th>
            <th scope="col">{t('model.features.role')}</th>
            {weighed && (
              <th scope="col" data-numeric>
                {t('foreign.inputsTable.importance')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {(whole ? features : features.slice(0, first)).map((feature) => (
            <tr key={feature.name}>
              <th scope="row">{labelOf(feature, format.language)}</th>
              <td data-label={t('foreign.inputsTable.inputs')}>
                {feature.kind === 'category'
                  ? t('foreign.inputsTable.category', { values: feature.categories.join(', ') })
                  : t('foreign.inputsTable.number')}
              </td>
              <td data-label={t('model.features.role')}>
                <RoleSelect feature={feature} />
              </td>
              {weighed && (
                <td data-numeric data-label={t('foreign.inputsTable.importance')}>
                  {size(feature.training.importance)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {!whole && (
        <Button size="compact-sm" variant="default" onClick={() => setWhole(true)}>
          {t('customers.one.expand', { count: features.length })}
        </Button>
      )}
    </Section>
  )
}
