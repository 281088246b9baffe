import { UnstyledButton } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Feature, Step } from '../../../contracts'
import { Chart } from '../../charts'
import { Note, useFormat } from '../../ui'
import type { Start } from '../reference'
import { CopyInWords } from './CopyInWords'
import { type Comparison, filledMark } from './comparison'
import { doubtLines, doubtMark, filledLine, finding } from './doubts'
import { foldExcept, foldSteps } from './foldSteps'
import classes from './Reasons.module.css'
import { stepTable } from './stepTable'
import { ViewControls } from './ViewControls'
import { layOut, type Scale } from './waterfall'
import { waterfallSpec } from './waterfallSpec'

interface ReasonsProps {
  readonly explanation: Explanation
  readonly features: readonly Feature[]
  /** What the explanation compares with. */
  readonly start: Start
  /** Not null while values are tried out. */
  readonly comparison?: Comparison | null
}

/** Pixels of a waterfall of the usual seven bars. */
const usualHeight = 320

/** How the risk of the typical customer, or of others, becomes this one's: a waterfall, and the same as a table. */
export const Reasons = memo(function Reasons(props: ReasonsProps) {
  const { explanation, features, start, comparison = null } = props
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setScale] = useState<Scale>('points')
  // Contributions to a probability have no other unit.
  const scale = explanation.space === 'probability' ? 'points' : chosen
  const [whole, setWhole] = useState(false)
  const inView = useMemo(() => comparison && featuresInView(comparison), [comparison])
  const { shown, others } = useMemo(() => {
    const folded = inView ? foldExcept(explanation.steps, inView) : foldSteps(explanation.steps)
    return whole ? { shown: explanation.steps, others: folded.others } : folded
  }, [explanation, inView, whole])
  const spec = useMemo(() => {
    const as = comparison?.original
    const before = as && inView && !whole ? foldExcept(as.steps, inView) : null
    const beside = as ? layOut(as, before?.shown ?? as.steps, before?.others ?? null, scale) : null
    const waterfall = layOut(explanation, shown, whole ? null : others, scale, beside)
    const othersCount = others?.count ?? 0
    return waterfallSpec(waterfall, { scale, features, start, othersCount, comparison, t, format })
  }, [explanation, features, start, shown, others, whole, scale, comparison, inView, t, format])
  return (
    <Chart
      kind="waterfall"
      spec={spec}
      title={finding(explanation, features, t, format)}
      height={usualHeight}
      table={() => stepTable(explanation, features, start, comparison, scale, t, format)}
      controls={<ViewControls scale={scale} onScale={setScale} space={explanation.space} />}
      foot={(asTable) => (
        <div className={classes.foot}>
          <Remarks steps={asTable ? explanation.steps : shown} features={features} />
          <CopyInWords {...{ explanation, features, start, comparison }} />
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

interface RemarksProps {
  readonly steps: readonly Step[]
  readonly features: readonly Feature[]
}

/** What speaks against the reasons that carry a mark, and which values are of another row. */
function Remarks({ steps, features }: RemarksProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const filled = filledLine(steps, features, t, format.language)
  const lines = [
    ...doubtLines(steps, features, t, format).map((line) => `${doubtMark} ${line}`),
    ...(filled === null ? [] : [`${filledMark} ${filled}`]),
  ]
  if (lines.length === 0) return null
  return (
    <ul className={classes.doubts}>
      {lines.map((line) => (
        <li key={line}>
          <Note>{line}</Note>
        </li>
      ))}
    </ul>
  )
}
