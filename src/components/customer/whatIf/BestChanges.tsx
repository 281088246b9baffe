import { Group } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellValue, type Feature, labelOf } from '../../../contracts'
import type { Advice } from '../../../store'
import { Detail, LinkButton, Note, Title, useFormat } from '../../ui'
import { besideName } from '../reasons'
import classes from './BestChanges.module.css'
import type { ChangeValue } from './useChanges'

interface BestChangesProps {
  readonly advice: Advice
  readonly features: readonly Feature[]
  readonly own: readonly CellValue[]
  /** Risk of the customer as in the file, 0…1. */
  readonly before: number
  readonly onTry: ChangeValue
}

/** Single levers by how much the model's risk falls with them, to try at one press. */
export const BestChanges = memo(function BestChanges(props: BestChangesProps) {
  const { advice, features, own, before, onTry } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { best, lowest, threshold } = advice
  const levels = { threshold: format.percent(threshold), lowest: format.percent(lowest ?? before) }
  const remark =
    lowest === null
      ? t('customers.whatIf.noLevers')
      : before >= threshold && lowest >= threshold
        ? t('customers.whatIf.nothing', levels)
        : best.length === 0
          ? t('customers.whatIf.nothingSure')
          : before >= threshold && best.every(({ probability }) => probability >= threshold)
            ? t('customers.whatIf.together', levels)
            : ''
  return (
    <section className={classes.best} aria-label={t('customers.whatIf.best')}>
      <Title order={3} size="small">
        {t('customers.whatIf.best')}
      </Title>
      <ul>
        {best.map(({ feature, value, probability, step }) => (
          <Group
            key={feature}
            component="li"
            justify="space-between"
            align="baseline"
            gap="sm"
            wrap="nowrap"
          >
            <span className={classes.change}>
              <LinkButton onClick={() => onTry(feature, value, own[feature] ?? null)}>
                {labelOf(features[feature]!, format.language)}{' '}
                {besideName(features[feature]!, own[feature] ?? null, t, format.language)}
                {'\u00a0→\u00a0'}
                {besideName(features[feature]!, value, t, format.language)}
              </LinkButton>
              {step && (
                <Detail>
                  {t('customers.whatIf.rowsLike', {
                    count: step.count,
                    formatted: format.count(step.count),
                  })}
                </Detail>
              )}
            </span>
            <span className={classes.risk}>
              <span>{format.percent(probability)}</span>
              <span className={classes.drop}>{format.points(probability - before)}</span>
            </span>
          </Group>
        ))}
      </ul>
      {remark !== '' && <Note>{remark}</Note>}
    </section>
  )
})
