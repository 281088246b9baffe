import { Group } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellValue, type Feature, labelOf } from '../../../contracts'
import type { BestChange } from '../../../store'
import { LinkButton, Title, useFormat } from '../../ui'
import { shownValue } from '../reasons'
import classes from './BestChanges.module.css'
import type { ChangeValue } from './useChanges'

interface BestChangesProps {
  readonly best: readonly BestChange[]
  readonly features: readonly Feature[]
  readonly own: readonly CellValue[]
  /** Risk of the customer as in the file, 0…1. */
  readonly before: number
  readonly onTry: ChangeValue
}

/** Single levers by how much the model's risk falls with them, to try at one press. */
export const BestChanges = memo(function BestChanges(props: BestChangesProps) {
  const { best, features, own, before, onTry } = props
  const { t } = useTranslation()
  const format = useFormat()
  if (best.length === 0) return null
  return (
    <section className={classes.best} aria-label={t('customers.whatIf.best')}>
      <Title order={3} size="small">
        {t('customers.whatIf.best')}
      </Title>
      <ul>
        {best.map(({ feature, value, probability }) => (
          <Group
            key={feature}
            component="li"
            justify="space-between"
            align="baseline"
            gap="sm"
            wrap="nowrap"
          >
            <LinkButton onClick={() => onTry(feature, value, own[feature] ?? null)}>
              {labelOf(features[feature]!, format.language)}{' '}
              {shownValue(features[feature]!, own[feature] ?? null, t, format.language)}
              {'\u00a0→\u00a0'}
              {shownValue(features[feature]!, value, t, format.language)}
            </LinkButton>
            <span className={classes.risk}>
              <span>{format.percent(probability)}</span>
              <span className={classes.drop}>{format.points(probability - before)}</span>
            </span>
          </Group>
        ))}
      </ul>
    </section>
  )
})
