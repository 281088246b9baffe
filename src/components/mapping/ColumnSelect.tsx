import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FeatureFit, FeatureMapping } from '../../contracts'
import { Detail } from '../ui'
import { inWords, sureness } from './confidence'
import classes from './FeatureList.module.css'

interface ColumnSelectProps {
  readonly label: string
  readonly fit: FeatureFit
  readonly mapping: FeatureMapping
  /** All that may be chosen, proposals included. */
  readonly columns: readonly string[]
  readonly onChange: (column: string | null) => void
}

/** Columns have names, so this value is none of them. */
const absent = ''

/** Proposals first, with how sure the program is of each; then every other column. */
export function ColumnSelect({ label, fit, mapping, columns, onChange }: ColumnSelectProps) {
  const { t } = useTranslation()
  const proposed = new Set(fit.candidates.map(({ column }) => column))
  const others = columns
    .filter((column) => !proposed.has(column))
    .sort((a, b) => a.localeCompare(b))
  const answered = fit.mapping.column === mapping.column
  const sure = answered ? sureness(fit) : null
  return (
    <>
      <span className={classes.choice}>
        <NativeSelect
          aria-label={label}
          size="sm"
          value={mapping.column ?? absent}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          <option value={absent}>{t('mapping.absent')}</option>
          {fit.candidates.length > 0 && (
            <optgroup label={t('mapping.group.candidates')}>
              {fit.candidates.map(({ column, confidence }) => (
                <option key={column} value={column}>
                  {confidence > 0.8 || column === mapping.column
                    ? column
                    : t('mapping.candidate', {
                        column,
                        sure: t(`mapping.sure.${inWords(confidence)}`),
                      })}
                </option>
              ))}
            </optgroup>
          )}
          {others.length > 0 && (
            <optgroup label={t('mapping.group.others')}>
              {others.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </optgroup>
          )}
        </NativeSelect>
      </span>
      {sure && sure !== 'sure' && (
        <Detail className={classes.sure} data-sure={sure}>
          {t(`mapping.sure.${sure}`)}
        </Detail>
      )}
    </>
  )
}
