import type { ComponentPropsWithRef, CSSProperties } from 'react'
import { joined } from './joined'
import classes from './text.module.css'

interface CalloutProps extends Omit<ComponentPropsWithRef<'div'>, 'style'> {
  readonly tone: 'border' | 'safe' | 'medium' | 'raise' | 'error'
  /** In a box instead of beside a line. */
  readonly boxed?: boolean
}

/** What a person should not pass over. */
export function Callout({ tone, boxed, className, ...rest }: CalloutProps) {
  return (
    <div
      className={joined(classes.callout, className)}
      style={{ '--tone': `var(--hf-${tone})` } as CSSProperties}
      data-boxed={boxed}
      {...rest}
    />
  )
}
