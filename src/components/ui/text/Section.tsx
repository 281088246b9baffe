import type { ReactNode } from 'react'
import { joined } from './joined'
import { Title, type TitleProps } from './Title'
import classes from './text.module.css'

interface SectionProps extends Pick<TitleProps, 'order' | 'size' | 'id' | 'className'> {
  readonly title: ReactNode
  /** What to know before reading on. */
  readonly lead?: ReactNode
  /** At the right of the title. */
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

/** A part of a view: its title, a line below it, and what it shows. With an `id` it is a landmark. */
export function Section(props: SectionProps) {
  const { title, lead, aside, id, order, size, className, children } = props
  const heading = (
    <Title id={id} order={order} size={size}>
      {title}
    </Title>
  )
  return (
    <section className={joined(classes.section, className)} aria-labelledby={id}>
      {aside === undefined ? (
        heading
      ) : (
        <div className={classes.head}>
          {heading}
          {aside}
        </div>
      )}
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  )
}

interface ColumnsProps {
  readonly first?: 'wide' | 'narrow'
  readonly children: ReactNode
}

/** Two parts of a view beside each other, below each other where there is no room. */
export function Columns({ first, children }: ColumnsProps) {
  return (
    <div className={classes.columns} data-first={first}>
      {children}
    </div>
  )
}

/** A view of one column, such as a form. */
export function OneColumn({ children }: { readonly children: ReactNode }) {
  return <div className={classes.oneColumn}>{children}</div>
}
