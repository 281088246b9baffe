import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Outcome, OutcomeColumn, OutcomeColumns } from '../../contracts'
import { Section } from '../ui'
import { OutcomeValues } from './OutcomeValues'

interface OutcomeSectionProps {
  readonly outcomes: OutcomeColumns
  /** Null while nothing is chosen. */
  readonly outcome: Outcome | null
  readonly column: OutcomeColumn | null
  readonly rows: number
  readonly onChange: (outcome: Outcome) => void
}

/** Which column says who left, and what its values mean. */
export function OutcomeSection(props: OutcomeSectionProps) {
  const { outcomes, outcome, column, rows, onChange } = props
  const { t } = useTranslation()
  const likely = outcomes.columns.filter(({ choice }) => choice !== null)
  const others = outcomes.columns.filter(({ choice }) => choice === null)
  const choose = (name: string) => {
    const chosen = outcomes.columns.find((each) => each.name === name)
    if (chosen) onChange(chosen.choice ?? { column: name, left: '', unknown: [] })
  }
  const group = (key: 'likely' | 'others', columns: readonly OutcomeColumn[]) =>
    columns.length > 0 && (
      <optgroup label={t(`training.outcome.${key}`)}>
        {columns.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </optgroup>
    )
  return (
    <Section id="training-outcome" title={t('training.outcome.title')}>
      <NativeSelect
        label={t('training.outcome.column')}
        value={outcome?.column ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {outcome === null && <option value="">{t('training.outcome.choose')}</option>}
        {group('likely', likely)}
        {group('others', others)}
      </NativeSelect>
      {outcome && column && (column.values.length > 1 || outcome.blank !== undefined) && (
        <OutcomeValues outcome={outcome} column={column} rows={rows} onChange={onChange} />
      )}
    </Section>
  )
}
