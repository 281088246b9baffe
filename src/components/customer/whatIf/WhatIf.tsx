import { Group, Skeleton } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Feature, Reference } from '../../../contracts'
import { toHoldfastError } from '../../../contracts'
import { type Changes, limitsOf, useApp } from '../../../store'
import { ErrorSentence, LinkButton, Note } from '../../ui'
import { Reasons } from '../reasons'
import { against, type Start } from '../reference'
import { FeatureGroup } from './FeatureGroup'
import { FixedValues } from './FixedValues'
import { groupFeatures } from './featureGroups'
import { PlanList } from './PlanList'
import { RiskChange } from './RiskChange'
import { Scenarios } from './Scenarios'
import type { ChangeValue } from './useChanges'
import { useWhatIf } from './useWhatIf'
import classes from './WhatIf.module.css'

interface WhatIfProps {
  /** The customer as in the file. Another customer needs another key. */
  readonly original: Explanation
  readonly features: readonly Feature[]
  readonly changes: Changes
  readonly onChange: ChangeValue
  /** These changes in place of all others. */
  readonly onReplace: (changes: Changes) => void
  /** Whom the customer is compared with; null for the typical one. */
  readonly reference: Reference | null
  readonly start: Start
  /** Where that is chosen. */
  readonly choice: ReactNode
}

const none: Changes = new Map()

/** The customer's values to try out, and what the model then says of the risk and its reasons. */
export function WhatIf(props: WhatIfProps) {
  const { original, features, changes, onChange, onReplace, reference, start, choice } = props
  const { t } = useTranslation()
  const limits = useApp(limitsOf)
  const { whatIf, answer, plans, failure } = useWhatIf(original.row, changes, limits)
  const explanation = answer?.explanation ?? original
  // The reasons show the values that were asked for last, not those on their way.
  const asked = answer?.changes ?? none
  const costed = Object.values(limits).some(({ cost }) => cost !== null)
  const ready = whatIf && plans && { whatIf, plans, own: whatIf.own }
  const { levers, context, outcomes } = useMemo(() => groupFeatures(features), [features])
  const control = { features, own: whatIf?.own ?? [], changes, onChange }
  const compared = useMemo(() => {
    if (!reference) return { before: original, after: explanation }
    const before = against(original, reference)
    const order = before.steps.map(({ feature }) => feature)
    return { before, after: against(explanation, reference, order) }
  }, [original, explanation, reference])
  const comparison = useMemo(
    () => ({ original: compared.before, changes: asked }),
    [compared, asked],
  )
  return (
    <>
      <RiskChange before={original} after={explanation} />
      {failure !== null && (
        <p role="alert">
          <ErrorSentence {...toHoldfastError(failure)} />
        </p>
      )}
      <div className={classes.sides}>
        <div className={classes.first}>
          <Note className={classes.note}>{t('customers.whatIf.note')}</Note>
          {ready === null ? (
            <Skeleton height={320} />
          ) : (
            <>
              {ready.plans !== 'none' && (
                <PlanList
                  plans={ready.plans}
                  features={features}
                  own={ready.own}
                  before={original.probability}
                  costed={costed}
                  onApply={onReplace}
                />
              )}
              <Group justify="space-between" mb="sm">
                <Note>{t('customers.whatIf.changed', { count: changes.size })}</Note>
                <LinkButton small offered={changes.size > 0} onClick={() => onReplace(none)}>
                  {t('customers.whatIf.resetAll')}
                </LinkButton>
              </Group>
              <Scenarios
                row={original.row}
                features={features}
                whatIf={ready.whatIf}
                before={original.probability}
                changes={changes}
                onApply={onReplace}
              />
              {levers.length > 0 ? (
                <FeatureGroup
                  {...control}
                  title={t('customers.whatIf.levers')}
                  places={levers}
                  limits={limits}
                />
              ) : (
                <FeatureGroup {...control} title={t('customers.whatIf.all')} places={context} />
              )}
            </>
          )}
        </div>
        <div className={classes.reasons}>
          {choice}
          <Reasons
            explanation={compared.after}
            features={features}
            start={start}
            comparison={comparison}
          />
        </div>
        <div className={classes.rest}>
          {ready === null ? (
            <Skeleton height={640} />
          ) : (
            <>
              {levers.length > 0 && (
                <FeatureGroup {...control} title={t('customers.whatIf.context')} places={context} />
              )}
              <FixedValues places={outcomes} features={features} own={ready.own} />
            </>
          )}
        </div>
      </div>
    </>
  )
}
