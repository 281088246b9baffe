import type { ComponentPropsWithRef } from 'react'
import { joined } from './joined'
import classes from './text.module.css'

interface CalloutProps extends ComponentPropsWithRef<'div'> {
  readonly tone?: 'context' | 'quiet' | 'safe' | 'medium' | 'raise' | 'error'
  /** In a box instead of beside a line. */
  readonly boxed?: boolean
}

/** What a person should not pass over. */
export function Callout({ tone = 'context', boxed, className, ...rest }: CalloutProps) {
  return (
    <div
      className={joined(classes.callout, className)}
      data-tone={tone}
      data-boxed={boxed}
      {...rest}
    />
  )
}
