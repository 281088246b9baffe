import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from './format'
import { LinkButton } from './text'

interface DayFieldProps {
  /** In force, in ISO 8601. */
  readonly day: string
  /** What the dates of the file tell. */
  readonly newest: string
  /** Null: what the dates tell. */
  readonly onChange: (day: string | null) => void
}

/** While a year is typed it reads as 0002, 0020, 0202. */
const earliest = '1900-01-01'

/** The day that days since and until dates are counted to. */
export function DayField({ day, newest, onChange }: DayFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = day !== newest
  const type = (value: string) => {
    setTyped(value)
    if (value >= earliest && value.length === earliest.length)
      onChange(value === newest ? null : value)
  }
  return (
    <div>
      <TextInput
        type="date"
        min={earliest}
        label={t('mapping.day.label')}
        description={
          chosen ? t('mapping.day.chosen', { day: format.date(newest) }) : t('mapping.day.newest')
        }
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
