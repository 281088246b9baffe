import { Button, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, longestName, type NameFault } from '../../../store'
import classes from './ShelfName.module.css'

interface RenameFormProps {
  readonly id: string
  /** What the model is called so far. */
  readonly name: string
  readonly onEnd: () => void
}

/** Another name for a kept model: Enter saves, Escape leaves. */
export function RenameForm({ id, name, onEnd }: RenameFormProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  const [fault, setFault] = useState<NameFault | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])

  const save = () => {
    const found = text === name ? null : actions.renameModel(id, text)
    if (found === null) return onEnd()
    setFault(found)
    input.current?.focus()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd()
      }}
    >
      <TextInput
        ref={input}
        size="xs"
        aria-label={t('shelf.rename.field', { model: name })}
        value={text}
        maxLength={longestName}
        autoComplete="off"
        error={fault === null ? undefined : t(`shelf.rename.${fault}`, { name: text.trim() })}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setFault(null)
        }}
      />
      <Group gap="xs" className={classes.formButtons}>
        <Button type="submit" size="compact-sm" variant="default">
          {t('shelf.rename.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onEnd}>
          {t('shelf.rename.leave')}
        </Button>
      </Group>
    </form>
  )
}
