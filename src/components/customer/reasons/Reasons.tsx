import { UnstyledButton } from '@mantine/core'
import { memo, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Feature, Step } from '../../../contracts'
import { useFormat } from '../../ui'
import { CopyInWords } from './CopyInWords'
import type { Comparison } from './comparison'
import { foldExcept, foldSteps } from './foldSteps'
import classes from './Reasons.module.css'
import { StepTable } from './StepTable'
import { ViewControls } from './ViewControls'
import { WaterfallChart } from './WaterfallChart'
import { layOut, type Scale } from './waterfall'

interface ReasonsProps {
  readonly explanation: Explanation
  readonly features: readonly Feature[]
  /** Not null while values are tried out. */
  readonly comparison?: Comparison | null
}

/** How the average customer's risk becomes this one's: a waterfall, and the same as a table. */
export const Reasons = memo(function Reasons(props: ReasonsProps) {
  const { explanation, features, comparison = null } = props
  const { t } = useTranslation()
  const titleId = useId()
  const [chosen, setScale] = useState<Scale>('points')
  // Contributions to a probability have no other unit.
  const scale = explanation.space === 'probability' ? 'points' : chosen
  const [asTable, setAsTable] = useState(false)
  const [whole, setWhole] = useState(false)
  const { shown, others } = useMemo(() => {
    const folded = comparison
      ? foldExcept(explanation.steps, featuresInView(comparison))
      : foldSteps(explanation.steps)
    return whole ? { shown: explanation.steps, others: folded.others } : folded
  }, [explanation, comparison, whole])
  const waterfall = useMemo(
    () =>
      layOut(
        explanation,
        shown,
        whole ? null : others,
        scale,
        comparison && layOut(comparison.original, comparison.original.steps, null, scale),
      ),
    [explanation, shown, others, whole, scale, comparison],
  )
  return (
    <figure className={classes.figure} aria-labelledby={titleId}>
      <figcaption id={titleId} className={classes.title}>
        <Finding explanation={explanation} features={features} />
      </figcaption>
      <ViewControls
        scale={scale}
        onScale={setScale}
        space={explanation.space}
        asTable={asTable}
        onTable={setAsTable}
      />
      {asTable ? (
        <StepTable explanation={explanation} features={features} comparison={comparison} />
      ) : (
        <WaterfallChart
          waterfall={waterfall}
          scale={scale}
          features={features}
          othersCount={others?.count ?? 0}
          comparison={comparison}
        />
      )}
      <div className={classes.foot}>
        <CopyInWords explanation={explanation} features={features} comparison={comparison} />
        {others !== null && !asTable && (
          <UnstyledButton
            className={classes.more}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {whole
              ? t('customers.one.fold')
              : t('customers.one.expand', { count: explanation.steps.length })}
          </UnstyledButton>
        )}
      </div>
    </figure>
  )
})

/** The rows of the customer as in the file, and those that were changed. */
function featuresInView({ original, changes }: Comparison): ReadonlySet<number> {
  const usual = foldSteps(original.steps).shown.map(({ feature }) => feature)
  return new Set([...usual, ...changes.keys()])
}

function Finding({ explanation, features }: ReasonsProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const strongest = explanation.steps.reduce<Step | null>(
    (most, step) =>
      most && Math.abs(most.contribution) >= Math.abs(step.contribution) ? most : step,
    null,
  )
  const feature = strongest && features[strongest.feature]
  if (!feature || strongest.contribution === 0) return t('customers.one.findingNone')
  const label = feature.label[language]
  return t(
    strongest.contribution > 0 ? 'customers.one.findingRaise' : 'customers.one.findingLower',
    {
      feature: label,
    },
  )
}
