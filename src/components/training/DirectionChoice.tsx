import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AskedDirections } from '../../contracts'

const choices = ['increasing', 'decreasing', 'none'] as const
const byData = 'data'

interface DirectionChoiceProps {
  readonly column: string
  /** Undefined: data decide. */
  readonly direction: AskedDirections[string] | undefined
  readonly onChange: (direction: AskedDirections[string] | undefined) => void
}

/** Which way the risk may go as the column rises. */
export function DirectionChoice({ column, direction, onChange }: DirectionChoiceProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      size="xs"
      w="max-content"
      maw="100%"
      aria-label={t('training.direction.of', { column })}
      value={direction ?? byData}
      data={([byData, ...choices] as const).map((value) => ({
        value,
        label: t(`training.direction.${value}`),
      }))}
      onChange={(event) => onChange(choices.find((choice) => choice === event.currentTarget.value))}
    />
  )
}
