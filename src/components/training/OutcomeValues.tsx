import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Outcome, OutcomeColumn } from '../../contracts'
import { useFormat } from '../ui'
import classes from './OutcomeValues.module.css'
import { withMeaning } from './plan'
import tables from './TrainingTable.module.css'

interface OutcomeValuesProps {
  readonly outcome: Outcome
  readonly column: OutcomeColumn
  readonly rows: number
  readonly onChange: (outcome: Outcome) => void
}

type Meaning = 'left' | 'stayed' | 'unknown'

/** Every value of the outcome column, how often it stands there, and what it means. */
export function OutcomeValues({ outcome, column, rows, onChange }: OutcomeValuesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const meanings: readonly Meaning[] =
    column.values.length > 2 ? ['left', 'stayed', 'unknown'] : ['left', 'stayed']
  const meaningOf = (value: string): Meaning => {
    if (value === outcome.left) return 'left'
    return outcome.unknown.includes(value) ? 'unknown' : 'stayed'
  }
  return (
    <table className={`${tables.table} ${classes.values}`}>
      <thead>
        <tr>
          <th scope="col">{t('training.outcome.value')}</th>
          <th scope="col" data-numeric="true">
            {t('training.outcome.rows')}
          </th>
          <th scope="col" data-numeric="true">
            {t('training.outcome.share')}
          </th>
          <th scope="col">{t('training.outcome.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {column.values.map(({ value, rows: count }) => (
          <tr key={value} data-left={value === outcome.left}>
            <th scope="row">{value}</th>
            <td data-numeric="true">{format.count(count)}</td>
            <td data-numeric="true">{format.percent(count / rows)}</td>
            <td>
              <NativeSelect
                size="xs"
                aria-label={t('training.outcome.meaningOf', { value })}
                value={meaningOf(value)}
                data={meanings.map((meaning) => ({
                  value: meaning,
                  label: t(`training.outcome.${meaning}`),
                }))}
                onChange={(event) =>
                  onChange(
                    withMeaning(outcome, column, value, event.currentTarget.value as Meaning),
                  )
                }
              />
            </td>
          </tr>
        ))}
        {column.missing > 0 && (
          <tr data-missing="true">
            <th scope="row">{t('training.outcome.missing')}</th>
            <td data-numeric="true">{format.count(column.missing)}</td>
            <td data-numeric="true">{format.percent(column.missing / rows)}</td>
            <td>{t('training.outcome.unknown')}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
