import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, type ReadingPanelState, useApp } from '../../store'
import classes from './ReadingSelects.module.css'
import { type ReadingSelect, readingSelects } from './selects'
import { optionOf } from './words'

interface ReadingSelectsProps {
  readonly reading: ReadingPanelState
  /** False where the encoding is chosen by its letters. */
  readonly withEncoding: boolean
}

/** Every choice in force, what was detected under each; a change is previewed at once. */
export function ReadingSelects({ reading, withEncoding }: ReadingSelectsProps) {
  const { t } = useTranslation()
  const problems = useApp((state) => state.profile?.problems)
  const other = problems?.find(({ code }) => code === 'other-table-row')?.row
  const selects = readingSelects(reading.preview, t, other ? [other] : [])
  return (
    <div className={classes.selects}>
      {selects.map((select) =>
        select.key === 'delimiter' ? (
          <DelimiterSelect key="delimiter" reading={reading} select={select} />
        ) : (
          (select.key !== 'encoding' || withEncoding) && (
            <OptionSelect key={select.key} reading={reading} select={select} />
          )
        ),
      )}
    </div>
  )
}

interface OptionSelectProps {
  readonly reading: ReadingPanelState
  readonly select: ReadingSelect
  readonly more?: { readonly value: string; readonly label: string }
  readonly onMore?: () => void
}

/** Stands for "detect it" while nothing was detected yet; no option has this value. */
const automatic = '\u0000'

function OptionSelect({ reading, select, more, onMore }: OptionSelectProps) {
  const { t } = useTranslation()
  const { key, choices } = select
  const { options, preview } = reading
  const value = String(options[key] ?? preview?.reading[key] ?? automatic)
  const detected = preview && String(preview.detected[key] ?? '')
  const detectedLabel = choices.find((choice) => choice.value === detected)?.label
  const asDetected = detected === null || detected === value
  return (
    <NativeSelect
      label={t(`reading.panel.${key}`)}
      description={
        asDetected
          ? t('reading.panel.asDetected')
          : t('reading.panel.detected', { value: detectedLabel })
      }
      inputWrapperOrder={['label', 'input', 'description']}
      data-changed={!asDetected}
      classNames={{ description: classes.detected }}
      value={value}
      data={[
        ...(value === automatic ? [{ value, label: t('reading.panel.automatic') }] : []),
        ...choices,
        ...(more ? [more] : []),
      ]}
      onChange={({ currentTarget }) => {
        if (currentTarget.value === more?.value) onMore?.()
        else if (currentTarget.value !== automatic)
          actions.changeReading(optionOf(key, currentTarget.value))
      }}
    />
  )
}

/** Stands for a delimiter that the list does not have. */
const other = '\u0001'

/** The usual delimiters, and any other character. */
function DelimiterSelect({ reading, select }: OptionSelectProps) {
  const { t } = useTranslation()
  const [typing, setTyping] = useState(false)
  if (typing)
    return (
      <TextInput
        autoFocus
        label={t('reading.panel.ownDelimiter')}
        maxLength={1}
        onBlur={() => setTyping(false)}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') actions.changeReading({ delimiter: value })
        }}
      />
    )
  return (
    <OptionSelect
      reading={reading}
      select={select}
      more={{ value: other, label: t('reading.panel.otherDelimiter') }}
      onMore={() => setTyping(true)}
    />
  )
}
