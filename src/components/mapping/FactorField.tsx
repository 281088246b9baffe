import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton, useFormat } from '../ui'
import classes from './FeatureList.module.css'

interface FactorFieldProps {
  readonly label: string
  readonly scale: number
  readonly proposed: number | null
  readonly onChange: (scale: number) => void
}

/** Brings another unit into the model's: years × 12 are months. Shown where it may be needed. */
export function FactorField({ label, scale, proposed, onChange }: FactorFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [text, setText] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const typed = text === null ? scale : Number(text.replace(',', '.'))
  const valid = Number.isFinite(typed) && typed !== 0
  const settle = () => {
    if (text !== null && valid) onChange(typed)
    setText(null)
  }
  if (proposed === null && scale === 1 && !open)
    return (
      <LinkButton small className={classes.below} aria-label={label} onClick={() => setOpen(true)}>
        {t('mapping.otherUnit')}
      </LinkButton>
    )
  return (
    <Group gap="sm" mt="sm">
      {proposed !== null && (
        <Button size="compact-sm" variant="light" onClick={() => onChange(proposed)}>
          {t('mapping.proposedFactor', { factor: format.number(proposed) })}
        </Button>
      )}
      <span className={classes.times}>
        <span aria-hidden="true">×</span>
        <TextInput
          aria-label={label}
          size="xs"
          inputMode="decimal"
          value={text ?? String(scale)}
          error={valid ? undefined : t('mapping.factorInvalid')}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
        />
      </span>
    </Group>
  )
}
