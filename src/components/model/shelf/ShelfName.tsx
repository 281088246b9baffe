import { ActionIcon, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptModel } from '../../../contracts'
import { RenameForm } from './RenameForm'
import classes from './ShelfName.module.css'

interface ShelfNameProps {
  readonly kept: KeptModel
  readonly name: string
  readonly inUse: boolean
}

/** What a kept model is called, and the way to call it otherwise; the shipped one keeps its name. */
export function ShelfName({ kept, name, inUse }: ShelfNameProps) {
  const { t } = useTranslation()
  const [renaming, setRenaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    if (wasRenaming.current && !renaming) button.current?.focus()
    wasRenaming.current = renaming
  }, [renaming])
  if (renaming) return <RenameForm id={kept.id} name={name} onEnd={() => setRenaming(false)} />
  return (
    <Group component="span" gap="xs">
      <Group component="span" gap="xs" wrap="nowrap">
        <span>{name}</span>
        {kept.source !== 'shipped' && (
          <ActionIcon
            ref={button}
            className={classes.rename}
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('shelf.rename.one', { model: name })}
            title={t('shelf.rename.hint')}
            onClick={() => setRenaming(true)}
          >
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path
                d="M2 12l.6-2.8 7-7a1.1 1.1 0 0 1 1.6 0l.6.6a1.1 1.1 0 0 1 0 1.6l-7 7zM8.4 3.4l2.2 2.2"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.25"
                strokeLinejoin="round"
              />
            </svg>
          </ActionIcon>
        )}
      </Group>
      {inUse && <span className={classes.badge}>{t('shelf.inUse')}</span>}
    </Group>
  )
}
