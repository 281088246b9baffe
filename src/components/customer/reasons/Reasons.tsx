import { UnstyledButton } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Explanation,
  type Feature,
  type Language,
  labelOf,
  type Step,
} from '../../../contracts'
import type { Translate } from '../../../i18n'
import { Chart } from '../../charts'
import { useFormat } from '../../ui'
import { CopyInWords } from './CopyInWords'
import type { Comparison } from './comparison'
import { foldExcept, foldSteps } from './foldSteps'
import classes from './Reasons.module.css'
import { stepTable } from './stepTable'
import { ViewControls } from './ViewControls'
import { layOut, type Scale } from './waterfall'
import { waterfallSpec } from './waterfallSpec'

interface ReasonsProps {
  readonly explanation: Explanation
  readonly features: readonly Feature[]
  /** Not null while values are tried out. */
  readonly comparison?: Comparison | null
}

/** Pixels of a waterfall of the usual seven bars. */
const usualHeight = 320

/** How the average customer's risk becomes this one's: a waterfall, and the same as a table. */
export const Reasons = memo(function Reasons(props: ReasonsProps) {
  const { explanation, features, comparison = null } = props
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setScale] = useState<Scale>('points')
  // Contributions to a probability have no other unit.
  const scale = explanation.space === 'probability' ? 'points' : chosen
  const [whole, setWhole] = useState(false)
  const { shown, others } = useMemo(() => {
    const folded = comparison
      ? foldExcept(explanation.steps, featuresInView(comparison))
      : foldSteps(explanation.steps)
    return whole ? { shown: explanation.steps, others: folded.others } : folded
  }, [explanation, comparison, whole])
  const spec = useMemo(() => {
    const beside = comparison && layOut(comparison.original, comparison.original.steps, null, scale)
    const waterfall = layOut(explanation, shown, whole ? null : others, scale, beside)
    const othersCount = others?.count ?? 0
    return waterfallSpec(waterfall, { scale, features, othersCount, comparison, t, format })
  }, [explanation, features, shown, others, whole, scale, comparison, t, format])
  return (
    <Chart
      kind="waterfall"
      spec={spec}
      title={finding(explanation, features, t, format.language)}
      height={usualHeight}
      table={() => stepTable(explanation, features, comparison, t, format)}
      controls={<ViewControls scale={scale} onScale={setScale} space={explanation.space} />}
      foot={(asTable) => (
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
      )}
    />
  )
})

/** The rows of the customer as in the file, and those that were changed. */
function featuresInView({ original, changes }: Comparison): ReadonlySet<number> {
  const usual = foldSteps(original.steps).shown.map(({ feature }) => feature)
  return new Set([...usual, ...changes.keys()])
}

function finding(
  { steps }: Explanation,
  features: readonly Feature[],
  t: Translate,
  language: Language,
): string {
  const strongest = steps.reduce<Step | null>(
    (most, step) =>
      most && Math.abs(most.contribution) >= Math.abs(step.contribution) ? most : step,
    null,
  )
  const feature = strongest && features[strongest.feature]
  if (!feature || strongest.contribution === 0) return t('customers.one.findingNone')
  const label = labelOf(feature, language)
  return t(
    strongest.contribution > 0 ? 'customers.one.findingRaise' : 'customers.one.findingLower',
    {
      feature: label,
    },
  )
}
