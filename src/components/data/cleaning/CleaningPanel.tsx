import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CleaningPlan, Profile } from '../../../contracts'
import { actions } from '../../../store'
import { ErrorSentence, Muted, RuledList, Section, useFormat } from '../../ui'
import { ChangedRows } from './ChangedRows'
import classes from './CleaningPanel.module.css'
import { CleaningStepRow } from './CleaningStepRow'
import { effectivePlan, rowsAfter, steps } from './cleaningTotals'
import { FillChoice } from './FillChoice'
import { useCleaningPreview } from './useCleaningPreview'

/** Nothing is changed unless asked for. */
const nothing: CleaningPlan = {
  fillFromRows: false,
  fillNumbers: false,
  fillCategories: false,
  capOutliers: false,
  dropDuplicates: false,
}

/** The classic clean-up: what each step would change, which to apply, and the cleaned file. */
export function CleaningPanel({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const state = useCleaningPreview(profile)
  const [plan, setPlan] = useState(nothing)
  const [writing, setWriting] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const preview = state.status === 'ready' ? state.preview : null
  const effective = preview ? effectivePlan(plan, preview) : null

  const any = effective !== null && steps.some((step) => effective[step])

  const download = async () => {
    if (!effective) return
    setWriting(true)
    setSaved(await actions.downloadCleaned(effective))
    setWriting(false)
  }

  const result = () => {
    if (!preview || !effective) return t('data.clean.counting')
    if (!any) return t('data.clean.unchanged')
    const rows = rowsAfter(profile.rows, effective, preview)
    const said = { count: rows, n: format.count(rows), name: saved }
    return t(saved === null ? 'data.clean.result' : 'data.clean.saved', said)
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
                onToggle={(on) => {
                  setPlan({ ...plan, [step]: on })
                  setSaved(null)
                }}
              />
            ))}
          </RuledList>
          <Group gap="md">
            <Button disabled={!any} loading={writing} onClick={() => void download()}>
              {t('data.clean.download')}
            </Button>
            <Muted aria-live="polite">{result()}</Muted>
          </Group>
          {preview && <FillChoice preview={preview} />}
          {any && <ChangedRows profile={profile} plan={effective} />}
        </>
      )}
    </Section>
  )
}
