import { Box, Group, NumberInput, Slider } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelOf } from '../../../contracts'
import { Note, useFormat } from '../../ui'
import { shownValue } from '../reasons'
import type { ControlProps } from './control'
import classes from './NumberControl.module.css'
import { permitted, rangeOf, seen } from './numberRange'

/**
 * A number typed, or moved along the training range, which marks the customer's own value. What is
 * typed counts once it is permitted; on leaving the field it gives way to the value that counts.
 */
export function NumberControl({ feature, labelId, value, own, onChange }: ControlProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const noteId = useId()
  const [typed, setTyped] = useState<number | string | null>(null)
  const range = rangeOf(feature)
  const number = typeof value === 'number' ? value : null
  const refused = typeof typed === 'number' && !permitted(feature, typed)
  const type = (next: number | string) => {
    setTyped(next)
    if (typeof next === 'number' && permitted(feature, next)) onChange(next)
  }
  return (
    <Box flex="1 1 auto" miw={0}>
      <Group gap="md" wrap="nowrap">
        <NumberInput
          className={classes.input}
          size="xs"
          hideControls
          aria-labelledby={labelId}
          aria-describedby={noteId}
          error={refused}
          value={typed ?? number ?? ''}
          allowDecimal={!feature.integer}
          decimalSeparator={format.separators.decimal}
          thousandSeparator={format.separators.thousands}
          step={range?.step}
          startValue={feature.training.median ?? 0}
          clampBehavior="none"
          onChange={type}
          onBlur={() => setTyped(null)}
        />
        {range && (
          <Slider
            className={classes.slider}
            classNames={{ mark: classes.mark }}
            data-missing={number === null || undefined}
            size="sm"
            {...range}
            value={number ?? feature.training.median ?? range.min}
            label={null}
            marks={typeof own === 'number' && seen(feature, own) ? [{ value: own }] : []}
            thumbLabel={labelOf(feature, format.language)}
            thumbValueText={shownValue(feature, value, t, format.language)}
            onChange={onChange}
          />
        )}
      </Group>
      <Note id={noteId} className={classes.note}>
        <Remark {...{ feature, number, refused }} />
      </Note>
    </Box>
  )
}

interface RemarkProps extends Pick<ControlProps, 'feature'> {
  readonly number: number | null
  readonly refused: boolean
}

/** One line, always there: what was seen in training, or what is wrong with the value. */
function Remark({ feature, number, refused }: RemarkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { allowed, training } = feature
  if (refused)
    return (
      <span className={classes.warning}>
        {allowed
          ? t('customers.whatIf.refused', {
              min: format.number(allowed.min),
              max: format.number(allowed.max),
            })
          : t('customers.whatIf.wholeOnly')}
      </span>
    )
  if (training.min === null || training.max === null) return null
  const ends = { min: format.number(training.min), max: format.number(training.max) }
  if (number === null || seen(feature, number)) return t('customers.whatIf.seen', ends)
  return <span className={classes.warning}>{t('customers.whatIf.unseen', ends)}</span>
}
