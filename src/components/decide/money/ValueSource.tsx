import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, Profile } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { Note, useFormat, useMoney } from '../../ui'

interface ValueSourceProps {
  readonly profile: Profile
  readonly answer: Decision | null
  /** The field of the figure. */
  readonly children: ReactNode
}

/** Whether a figure or a column says what a customer is worth, and what counts where a cell is empty. */
export function ValueSource({ profile, answer, children }: ValueSourceProps) {
  const { t } = useTranslation()
  const wanted = useApp((state) => state.decisionOptions.valueColumn)
  const { columns, id, target } = profile
  const named = columns.some(({ name }) => name === wanted) ? wanted : null
  // Text and negatives are refused with the reason, so every column may be tried.
  const offered = columns
    .map(({ name }) => name)
    .filter((name) => name !== id && name !== target?.column)
  return (
    <>
      <Select
        size="xs"
        label={t('campaign.money.valueBy')}
        searchable={offered.length > 12}
        allowDeselect={false}
        data={[
          { value: '', label: t('campaign.money.valueFigure') },
          ...offered.map((column) => ({
            value: `column:${column}`,
            label: t('campaign.money.valueOfColumn', { column }),
          })),
        ]}
        value={named === null ? '' : `column:${named}`}
        onChange={(chosen) =>
          actions.setDecision({ valueColumn: chosen ? chosen.slice('column:'.length) : null })
        }
      />
      {named === null ? children : <Missing answer={answer} column={named} />}
    </>
  )
}

function Missing({
  answer,
  column,
}: {
  readonly answer: Decision | null
  readonly column: string
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const values = answer?.summary.receipt.values
  if (values?.column !== column) return null
  const { filled, median } = values
  return (
    <Note>
      {filled === 0
        ? t('campaign.money.filledNone', { median: money(median) })
        : t('campaign.money.filled', {
            count: filled,
            formatted: format.count(filled),
            column,
            median: money(median),
          })}
    </Note>
  )
}
