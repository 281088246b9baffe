import { Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'
import { Muted } from './Muted'

interface EmptyStateProps {
  readonly title: string
  /** Why it is empty and what to do. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Stands where a result would be. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <Stack className={classes.empty} align="center" gap="sm">
      <p className={classes.title}>{title}</p>
      {children !== undefined && <Muted className={classes.text}>{children}</Muted>}
      {actions !== undefined && (
        <Group justify="center" gap="sm">
          {actions}
        </Group>
      )}
    </Stack>
  )
}
