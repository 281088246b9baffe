import type { ReactNode } from 'react'
import classes from './ModelFacts.module.css'

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

/** One line of what a model is. Stands inside a <dl>. */
export function Fact({ name, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt className={classes.term}>{name}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}
