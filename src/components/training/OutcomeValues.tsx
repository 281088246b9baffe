import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Outcome, OutcomeColumn } from '../../contracts'
import { Table, useFormat } from '../ui'
import classes from './OutcomeValues.module.css'
import { withMeaning } from './plan'

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
    <Table dense className={classes.values}>
      <thead>
        <tr>
          <th scope="col">{t('training.outcome.value')}</th>
          <th scope="col" data-numeric>
            {t('training.outcome.rows')}
          </th>
          <th scope="col" data-numeric>
            {t('training.outcome.share')}
          </th>
          <th scope="col">{t('training.outcome.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {column.values.map(({ value, rows: count }) => (
          <tr key={value} data-left={value === outcome.left}>
            <th scope="row">{value}</th>
            <td data-numeric>{format.count(count)}</td>
            <td data-numeric>{format.percent(count / rows)}</td>
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
          <tr data-absent>
            <th scope="row">{t('training.outcome.missing')}</th>
            <td data-numeric>{format.count(column.missing)}</td>
            <td data-numeric>{format.percent(column.missing / rows)}</td>
            <td>{t('training.outcome.unknown')}</td>
          </tr>
        )}
      </tbody>
    </Table>
  )
}
