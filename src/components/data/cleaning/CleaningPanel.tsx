import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CleaningPlan, Profile } from '../../../contracts'
import { actions } from '../../../store'
import { ErrorSentence, Muted, RuledList, Section, useFormat } from '../../ui'
import classes from './CleaningPanel.module.css'
import { CleaningStepRow } from './CleaningStepRow'
import { effectivePlan, rowsAfter, steps } from './cleaningTotals'
import { useCleaningPreview } from './useCleaningPreview'

const classicPlan: CleaningPlan = {
  fillNumbers: true,
  fillCategories: true,
  capOutliers: true,
  dropDuplicates: true,
}

/** The classic clean-up: what each step would change, which to apply, and the cleaned file. */
export function CleaningPanel({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const state = useCleaningPreview(profile)
  const [plan, setPlan] = useState(classicPlan)
  const [writing, setWriting] = useState(false)
  const preview = state.status === 'ready' ? state.preview : null
  const effective = preview ? effectivePlan(plan, preview) : null

  const download = async () => {
    if (!effective) return
    setWriting(true)
    await actions.downloadCleaned(effective)
    setWriting(false)
  }

  const result = () => {
    if (!preview || !effective) return t('data.clean.counting')
    if (steps.every((step) => !effective[step])) return t('data.clean.unchanged')
    const rows = rowsAfter(profile.rows, effective, preview)
    return t('data.clean.result', { count: rows, n: format.count(rows) })
  }

  return (
    <Section
      id="data-cleaning"
      order={1}
      className={classes.panel}
      title={t('data.clean.title')}
      lead={t('data.clean.why')}
    >
      {state.status === 'failed' ? (
        <p role="alert">
          <ErrorSentence code={state.failure.code} params={state.failure.params} />
        </p>
      ) : (
        <>
          <RuledList className={classes.steps}>
            {steps.map((step) => (
              <CleaningStepRow
                key={step}
                step={step}
                profile={profile}
                preview={preview}
                on={plan[step]}
                onToggle={(on) => setPlan({ ...plan, [step]: on })}
              />
            ))}
          </RuledList>
          <Group gap="md">
            <Button
              variant="default"
              disabled={!preview}
              loading={writing}
              onClick={() => void download()}
            >
              {t('data.clean.download')}
            </Button>
            <Muted aria-live="polite">{result()}</Muted>
          </Group>
        </>
      )}
    </Section>
  )
}
