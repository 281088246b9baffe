import { VisuallyHidden } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'
import { joined } from '../text'
import classes from './table.module.css'

interface TableProps extends ComponentPropsWithRef<'table'> {
  /** Read out; a title that is seen stands elsewhere. */
  readonly caption?: string
  /** On a phone each row is a card, its cells named by their `data-label`. */
  readonly cards?: boolean
  readonly dense?: boolean
  /** Rows answer to the pointer; one may be `data-selected`. */
  readonly pressable?: boolean
}

/**
 * Every table of the app. Cells with `data-numeric` hold right-aligned figures; a row with `data-own`
 * is the one the others are compared with, one with `data-absent` has no value.
 */
export function Table(props: TableProps) {
  const { caption, cards, dense, pressable, className, children, ...rest } = props
  return (
    <table
      className={joined(classes.table, className)}
      data-cards={cards}
      data-dense={dense}
      data-pressable={pressable}
      {...rest}
    >
      {caption !== undefined && (
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
      )}
      {children}
    </table>
  )
}

/** A region that scrolls must be reachable by keyboard. */
const byKeyboard = { tabIndex: 0 }

interface TableBoxProps extends ComponentPropsWithRef<'section'> {
  /** What the table shows, for screen readers. */
  readonly label: string
}

/** Where a table scrolls under its head, also by keyboard. */
export function TableBox({ label, className, ...rest }: TableBoxProps) {
  return (
    <section
      className={joined(classes.box, className)}
      aria-label={label}
      {...byKeyboard}
      {...rest}
    />
  )
}
