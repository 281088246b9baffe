import type { ComponentPropsWithRef } from 'react'
import { joined } from './joined'
import classes from './text.module.css'

/** A small line that may be passed over. */
export function Note({ className, ...rest }: ComponentPropsWithRef<'p'>) {
  return <p className={joined(classes.muted, classes.small, className)} {...rest} />
}

/** A small line of its own below a name or a figure. */
export function Detail({ className, ...rest }: ComponentPropsWithRef<'span'>) {
  return <span className={joined(classes.detail, className)} {...rest} />
}

/** Words within a line that may be passed over. */
export function Muted({ className, ...rest }: ComponentPropsWithRef<'span'>) {
  return <span className={joined(classes.muted, className)} {...rest} />
}

/** Words that may take two lines and no more; give them whole in a `title` or elsewhere. */
export function TwoLines({ className, ...rest }: ComponentPropsWithRef<'span'>) {
  return <span className={joined(classes.twoLines, className)} {...rest} />
}
