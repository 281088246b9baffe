import { Group, Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Feature } from '../../../contracts'
import { toHoldfastError } from '../../../contracts'
import type { Changes } from '../../../store'
import { ErrorSentence, LinkButton, Note } from '../../ui'
import { Reasons } from '../reasons'
import { BestChanges } from './BestChanges'
import { FeatureGroup } from './FeatureGroup'
import { FixedValues } from './FixedValues'
import { groupFeatures } from './featureGroups'
import { RiskChange } from './RiskChange'
import type { ChangeValue } from './useChanges'
import { useWhatIf } from './useWhatIf'
import classes from './WhatIf.module.css'

interface WhatIfProps {
  /** The customer as in the file. Another customer needs another key. */
  readonly original: Explanation
  readonly features: readonly Feature[]
  readonly changes: Changes
  readonly onChange: ChangeValue
  readonly onReset: () => void
}

const none: Changes = new Map()

/** The customer's values to try out, and what the model then says of the risk and its reasons. */
export function WhatIf({ original, features, changes, onChange, onReset }: WhatIfProps) {
  const { t } = useTranslation()
  const { own, answer, advice, failure } = useWhatIf(original.row, changes)
  const explanation = answer?.explanation ?? original
  // The reasons show the values that were asked for last, not those on their way.
  const asked = answer?.changes ?? none
  const values = own && advice && { own, advice }
  const { levers, context, outcomes } = useMemo(() => groupFeatures(features), [features])
  const control = { features, own: own ?? [], changes, onChange }
  const comparison = useMemo(() => ({ original, changes: asked }), [original, asked])
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
          <Group justify="space-between" mb="sm">
            <Note>{t('customers.whatIf.changed', { count: changes.size })}</Note>
            <LinkButton small offered={changes.size > 0} onClick={onReset}>
              {t('customers.whatIf.resetAll')}
            </LinkButton>
          </Group>
          {values === null ? (
            <Skeleton height={320} />
          ) : (
            <>
              {values.advice !== 'none' && (
                <BestChanges
                  advice={values.advice}
                  features={features}
                  own={values.own}
                  before={original.probability}
                  onTry={onChange}
                />
              )}
              {levers.length > 0 ? (
                <FeatureGroup {...control} title={t('customers.whatIf.levers')} places={levers} />
              ) : (
                <FeatureGroup {...control} title={t('customers.whatIf.all')} places={context} />
              )}
            </>
          )}
        </div>
        <div className={classes.reasons}>
          <Reasons explanation={explanation} features={features} comparison={comparison} />
        </div>
        <div className={classes.rest}>
          {values === null ? (
            <Skeleton height={640} />
          ) : (
            <>
              {levers.length > 0 && (
                <FeatureGroup {...control} title={t('customers.whatIf.context')} places={context} />
              )}
              <FixedValues places={outcomes} features={features} own={values.own} />
            </>
          )}
        </div>
      </div>
    </>
  )
}
