import { TextInput } from '@mantine/core'
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

/** The day that days since and until dates are counted to. */
export function DayField({ day, newest, onChange }: DayFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const chosen = day !== newest
  return (
    <div>
      <TextInput
        type="date"
        w="100%"
        maw={320}
        label={t('mapping.day.label')}
        description={
          chosen ? t('mapping.day.chosen', { day: format.date(newest) }) : t('mapping.day.newest')
        }
        value={day}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' || value === newest ? null : value)
        }
      />
      {chosen && (
        <LinkButton small onClick={() => onChange(null)}>
          {t('mapping.day.back')}
        </LinkButton>
      )}
    </div>
  )
}
