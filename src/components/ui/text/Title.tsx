import type { ComponentPropsWithRef } from 'react'
import { joined } from './joined'
import classes from './text.module.css'

export interface TitleProps extends ComponentPropsWithRef<'h2'> {
  readonly order?: 1 | 2 | 3
  readonly size?: 'title' | 'lead' | 'text' | 'small'
}

/** The heading of a view or within it; its size is its own, for the order follows the outline of the page. */
export function Title({ order = 2, size = 'title', className, ...rest }: TitleProps) {
  const Heading = `h${order}` as const
  return <Heading className={joined(classes.title, className)} data-size={size} {...rest} />
}
