import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter, Profile } from '../../contracts'
import { useApp } from '../../store'
import { Muted, useFormat } from '../ui'
import { anyText, draftFor, filterOf, riskBand } from './filterDraft'
import classes from './ScopeBar.module.css'

interface FilterEditorProps {
  readonly profile: Profile
  readonly onDone: (filter: Filter) => void
}

/** Chooses a column and which of its cells to keep. */
export function FilterEditor({ profile, onDone }: FilterEditorProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const scored = useApp(
    ({ summary, model }) => summary !== null && model.manifest?.threshold !== null,
  )
  const [draft, setDraft] = useState(() => draftFor(scored ? riskBand : anyText, profile))
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const filter = filterOf(draft)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (filter) onDone(filter)
      }}
    >
      <NativeSelect
        size="sm"
        label={t('scope.column')}
        data-autofocus
        value={draft.subject}
        onChange={({ currentTarget: { value } }) => setDraft(draftFor(value, profile))}
      >
        {scored && (
          <optgroup label={t('scope.ofScores')}>
            <option value={riskBand}>{t('scope.band')}</option>
          </optgroup>
        )}
        <optgroup label={t('scope.anywhere')}>
          <option value={anyText}>{t('scope.anyText')}</option>
        </optgroup>
        <optgroup label={t('scope.columns')}>
          {profile.columns.map(({ name }) => (
            <option key={name} value={`column:${name}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      {draft.kind === 'choice' && (
        <fieldset className={classes.choices}>
          <legend>{t('scope.values')}</legend>
          {draft.options.map(({ value, rows }) => (
            <Checkbox
              key={value ?? ''}
              size="sm"
              checked={draft.chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  chosen: checked
                    ? [...draft.chosen, value]
                    : draft.chosen.filter((other) => other !== value),
                })
              }
              label={
                <>
                  {draft.subject === riskBand
                    ? t(`app.band.${value as 'high'}`)
                    : (value ?? t('scope.missing'))}{' '}
                  {rows !== null && <Muted>{format.count(rows)}</Muted>}
                </>
              }
            />
          ))}
        </fieldset>
      )}
      {draft.kind === 'range' && (
        <div className={classes.range}>
          <NumberInput
            size="sm"
            hideControls
            label={t('scope.from')}
            decimalSeparator={format.separators.decimal}
            thousandSeparator={format.separators.thousands}
            placeholder={format.number(draft.min)}
            onChange={(value) => change({ from: value })}
          />
          <NumberInput
            size="sm"
            hideControls
            label={t('scope.to')}
            decimalSeparator={format.separators.decimal}
            thousandSeparator={format.separators.thousands}
            placeholder={format.number(draft.max)}
            onChange={(value) => change({ to: value })}
          />
        </div>
      )}
      {draft.kind === 'text' && (
        <TextInput
          size="sm"
          label={t('scope.contains')}
          value={draft.text}
          onChange={({ currentTarget: { value } }) => change({ text: value })}
        />
      )}
      <Button type="submit" size="sm" disabled={!filter}>
        {t('scope.apply')}
      </Button>
    </form>
  )
}
