import type { ComponentPropsWithRef, ReactNode } from 'react'
import { joined } from './joined'
import classes from './text.module.css'

interface FactsProps extends ComponentPropsWithRef<'dl'> {
  /** The facts are sentences: names in a column, below each other on a phone. */
  readonly long?: boolean
}

/** Names beside what they name. */
export function Facts({ long, className, ...rest }: FactsProps) {
  return <dl className={joined(classes.facts, className)} data-long={long} {...rest} />
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

/** One line of `Facts`. */
export function Fact({ name, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Lines of a list, ruled. */
export function RuledList({ className, ...rest }: ComponentPropsWithRef<'ul'>) {
  return <ul className={joined(classes.ruled, className)} {...rest} />
}
