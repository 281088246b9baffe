import type { ComponentPropsWithRef } from 'react'
import type { SortDirection } from '../../../contracts'
import { SortArrow } from './SortArrow'
import classes from './table.module.css'

interface SortHeadProps extends Omit<ComponentPropsWithRef<'th'>, 'onClick'> {
  readonly label: string
  readonly direction: SortDirection | 'none'
  /** What the column means, on hover. */
  readonly help?: string
  readonly numeric?: boolean
  readonly onSort: () => void
}

/** The head of a column that sorts when pressed, and says how. */
export function SortHead({ label, direction, help, numeric, onSort, ...rest }: SortHeadProps) {
  return (
    <th scope="col" aria-sort={direction} data-numeric={numeric} {...rest}>
      <button
        type="button"
        className={classes.sort}
        title={help}
        onClick={onSort}
        // A grid around it has keys of its own.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {label}
        <SortArrow className={classes.arrow} direction={direction} />
      </button>
    </th>
  )
}
