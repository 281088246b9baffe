import type { ReactNode } from 'react'
import { Muted, useFormat } from '../../ui'
import classes from './Notes.module.css'

interface NotesGroupProps {
  readonly title: string
  readonly count: number
  /** Said instead of the list when there is nothing in it. */
  readonly none: string
  readonly children: ReactNode
}

/** A list that opens under its title and count. An empty one only says so. */
export function NotesGroup({ title, count, none, children }: NotesGroupProps) {
  const format = useFormat()
  if (count === 0)
    return (
      <p className={classes.group}>
        <strong>{title}</strong> <Muted>{none}</Muted>
      </p>
    )
  return (
    <details className={classes.group}>
      <summary className={classes.summary}>
        <strong>{title}</strong> <span className={classes.count}>{format.count(count)}</span>
      </summary>
      {children}
    </details>
  )
}
