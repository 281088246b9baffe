import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from './format'
import { LinkButton } from './text'

interface DayFieldProps {
  /** In force, in ISO 8601. */
  readonly day: string
  /** The same unless a person says otherwise: … */
  readonly usual: string
  /** … so many days after the newest date of the file, as in training. */
  readonly daysAfter?: number
  /** What the days are for. */
  readonly about?: string
  /** Null: the usual one. */
  readonly onChange: (day: string | null) => void
}

/** While a year is typed it reads as 0002, 0020, 0202. */
const earliest = '1900-01-01'

/** The day that days since and until dates are counted to. */
export function DayField({ day, usual, daysAfter = 0, about = '', onChange }: DayFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = day !== usual
  const count = Math.abs(daysAfter)
  const shifted = { count, formatted: format.count(count) }
  const why = () => {
    if (daysAfter === 0) return t('mapping.day.newest')
    return t(daysAfter > 0 ? 'mapping.day.after' : 'mapping.day.before', shifted)
  }
  const told = chosen ? t('mapping.day.chosen', { day: format.date(usual) }) : why()
  const type = (value: string) => {
    setTyped(value)
    if (value >= earliest && value.length === earliest.length)
      onChange(value === usual ? null : value)
  }
  return (
    <div>
      <TextInput
        type="date"
        min={earliest}
        label={t('mapping.day.label')}
        description={`${about} ${told}`.trim()}
        value={typed ?? day}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      {chosen && (
        <LinkButton
          small
          onClick={() => {
            setTyped(null)
            onChange(null)
          }}
        >
          {t('mapping.day.back')}
        </LinkButton>
      )}
    </div>
  )
}
