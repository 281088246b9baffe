import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Outcome, OutcomeColumn } from '../../contracts'
import { Table, useFormat } from '../ui'
import classes from './OutcomeValues.module.css'
import { withBlank, withMeaning } from './plan'

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
  const { blank } = outcome
  const single = column.values.length < 2
  const meanings: readonly Meaning[] =
    column.values.length > 2 ? ['left', 'stayed', 'unknown'] : ['left', 'stayed']
  // One value cannot be told apart from itself: blank cells must mean the other outcome.
  const ofBlank: readonly Meaning[] = single ? ['stayed', 'left'] : ['unknown', 'stayed', 'left']
  const meaningOfAll: Meaning = blank === 'stayed' ? 'left' : 'stayed'
  const meaningOf = (value: string): Meaning => {
    if (outcome.left === '' && blank) return meaningOfAll
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
              {single ? (
                t(`training.outcome.${meaningOf(value)}`)
              ) : (
                <MeaningSelect
                  name={value}
                  meaning={meaningOf(value)}
                  meanings={meanings}
                  onChange={(meaning) => onChange(withMeaning(outcome, column, value, meaning))}
                />
              )}
            </td>
          </tr>
        ))}
        {column.values.length === 0 && blank && (
          <tr data-left={blank === 'stayed'}>
            <th scope="row">{t('training.outcome.filled')}</th>
            <td data-numeric>{format.count(rows - column.missing)}</td>
            <td data-numeric>{format.percent((rows - column.missing) / rows)}</td>
            <td>{t(`training.outcome.${meaningOfAll}`)}</td>
          </tr>
        )}
        {column.missing > 0 && (
          <tr data-absent>
            <th scope="row">{t('training.outcome.missing')}</th>
            <td data-numeric>{format.count(column.missing)}</td>
            <td data-numeric>{format.percent(column.missing / rows)}</td>
            <td>
              <MeaningSelect
                name={t('training.outcome.missing')}
                meaning={blank ?? 'unknown'}
                meanings={ofBlank}
                onChange={(meaning) => onChange(withBlank(outcome, column, meaning))}
              />
            </td>
          </tr>
        )}
      </tbody>
    </Table>
  )
}

interface MeaningSelectProps {
  /** What the meaning is of. */
  readonly name: string
  readonly meaning: Meaning
  readonly meanings: readonly Meaning[]
  readonly onChange: (meaning: Meaning) => void
}

function MeaningSelect({ name, meaning, meanings, onChange }: MeaningSelectProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('training.outcome.meaningOf', { value: name })}
      value={meaning}
      data={meanings.map((each) => ({ value: each, label: t(`training.outcome.${each}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as Meaning)}
    />
  )
}
