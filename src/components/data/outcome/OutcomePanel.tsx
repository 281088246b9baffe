import { Button, Group, NativeSelect, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSameOutcome, type Outcome, type OutcomeColumn, type Profile } from '../../../contracts'
import { actions } from '../../../store'
import { OutcomeValues, useOutcomeColumns } from '../../training'
import { Callout, ErrorSentence, Muted, Section } from '../../ui'
import { columnsToOffer, outcomeInForce, somebodyStayed } from './outcomeChoices'

interface OutcomePanelProps {
  readonly profile: Profile
  readonly onClose: () => void
}

/** Which column says who left and what its values mean; the file is profiled anew when applied. */
export function OutcomePanel({ profile, onClose }: OutcomePanelProps) {
  const { t } = useTranslation()
  const inForce = outcomeInForce(profile)
  const [outcome, setOutcome] = useState<Outcome | null>(inForce)
  const [counting, setCounting] = useState(false)
  const { value: outcomes, failure } = useOutcomeColumns(profile.file)
  const columns = outcomes?.columns ?? []
  const column = columns.find(({ name }) => name === outcome?.column) ?? null
  const nobodyStayed = outcome !== null && column !== null && !somebodyStayed(outcome, column)
  const apply = async () => {
    setCounting(true)
    const done = await actions.chooseOutcome(outcome)
    setCounting(false)
    if (done) onClose()
  }
  return (
    <Section size="lead" title={t('training.outcome.title')}>
      <ColumnSelect
        columns={columns}
        outcome={outcome}
        onChoose={(name) => setOutcome(columns.find((each) => each.name === name)?.choice ?? null)}
      />
      {outcome && column && (
        <OutcomeValues
          outcome={outcome}
          column={column}
          rows={profile.rows}
          onChange={setOutcome}
        />
      )}
      {failure && (
        <Callout role="alert" tone="medium">
          <ErrorSentence code={failure.code} params={failure.params} />
        </Callout>
      )}
      {nobodyStayed && (
        <Callout role="alert" tone="medium">
          {t('data.outcome.nobodyStayed')}
        </Callout>
      )}
      <p>
        <Muted>{t('data.outcome.about')}</Muted>
      </p>
      <VisuallyHidden role="status">{counting ? t('data.outcome.counting') : ''}</VisuallyHidden>
      <Group gap="sm">
        <Button
          loading={counting}
          disabled={nobodyStayed || isSameOutcome(outcome, inForce)}
          onClick={apply}
        >
          {t('data.outcome.apply')}
        </Button>
        <Button variant="default" onClick={counting ? actions.cancel : onClose}>
          {t('data.outcome.leave')}
        </Button>
      </Group>
    </Section>
  )
}

interface ColumnSelectProps {
  readonly columns: readonly OutcomeColumn[]
  readonly outcome: Outcome | null
  readonly onChoose: (name: string) => void
}

function ColumnSelect({ columns, outcome, onChoose }: ColumnSelectProps) {
  const { t } = useTranslation()
  const offered = columnsToOffer(columns)
  return (
    <NativeSelect
      data-autofocus
      label={t('training.outcome.column')}
      // A column may have any name, also none.
      value={outcome === null ? '' : `=${outcome.column}`}
      onChange={(event) => onChoose(event.currentTarget.value.slice(1))}
    >
      <option value="">{t('data.outcome.none')}</option>
      {(['two', 'more'] as const).map(
        (group) =>
          offered[group].length > 0 && (
            <optgroup key={group} label={t(`data.outcome.${group}`)}>
              {offered[group].map(({ name }) => (
                <option key={name} value={`=${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </NativeSelect>
  )
}
