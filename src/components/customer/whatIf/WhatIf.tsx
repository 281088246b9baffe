import { Skeleton, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { toHoldfastError } from '../../../contracts/errors'
import type { Feature } from '../../../contracts/manifest'
import type { Explanation } from '../../../contracts/scores'
import type { Changes } from '../../../store'
import { ErrorSentence } from '../../ui/ErrorSentence'
import { Reasons } from '../Reasons'
import { BestChanges } from './BestChanges'
import { FeatureList } from './FeatureList'
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
export default function WhatIf({ original, features, changes, onChange, onReset }: WhatIfProps) {
  const { t } = useTranslation()
  const { own, answer, best, failure } = useWhatIf(original.row, changes)
  const explanation = answer?.explanation ?? original
  // The reasons show the values that were asked for last, not those on their way.
  const asked = answer?.changes ?? none
  const comparison = useMemo(() => ({ original, changes: asked }), [original, asked])
  return (
    <>
      <RiskChange before={original} after={explanation} />
      <p className={classes.note}>{t('customers.whatIf.note')}</p>
      {failure !== null && (
        <p role="alert">
          <ErrorSentence {...toHoldfastError(failure)} />
        </p>
      )}
      <div className={classes.sides}>
        <div className={classes.values}>
          <div className={classes.tools}>
            <span>{t('customers.whatIf.changed', { count: changes.size })}</span>
            <UnstyledButton
              className={classes.reset}
              data-hidden={changes.size === 0}
              disabled={changes.size === 0}
              onClick={onReset}
            >
              {t('customers.whatIf.resetAll')}
            </UnstyledButton>
          </div>
          {own === null || best === null ? (
            <Skeleton height={640} />
          ) : (
            <>
              <BestChanges
                best={best}
                features={features}
                own={own}
                before={original.probability}
                onTry={onChange}
              />
              <FeatureList features={features} own={own} changes={changes} onChange={onChange} />
            </>
          )}
        </div>
        <div className={classes.reasons}>
          <Reasons explanation={explanation} features={features} comparison={comparison} />
        </div>
      </div>
    </>
  )
}
