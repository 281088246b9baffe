import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  readonly title: string
  /** Why it is empty and what to do. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Stands where a result would be. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
