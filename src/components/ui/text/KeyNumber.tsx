import type { ReactNode } from 'react'
import { WithHelp } from './Help'
import classes from './KeyNumber.module.css'
import { Detail } from './Muted'

interface KeyNumberProps {
  readonly label: string
  /** Formatted, with its unit. */
  readonly value: ReactNode
  /** A second, muted line: a share, an interval. */
  readonly detail?: ReactNode
  /** One plain sentence behind a question mark. */
  readonly help?: ReactNode
}

/** One figure with its name. Stands inside `KeyNumbers`. */
export function KeyNumber({ label, value, detail, help }: KeyNumberProps) {
  return (
    <div>
      <dt>
        <Detail>{help === undefined ? label : <WithHelp label={label}>{help}</WithHelp>}</Detail>
      </dt>
      <dd className={classes.value}>{value}</dd>
      {detail !== undefined && (
        <dd>
          <Detail>{detail}</Detail>
        </dd>
      )}
    </div>
  )
}

/** A row of figures that wraps. */
export function KeyNumbers({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.row}>{children}</dl>
}
