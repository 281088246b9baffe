import { UnstyledButton } from '@mantine/core'
import classes from './ColumnTable.module.css'
import { type ColumnOrder, nextOrder, type SortKey } from './columnOrder'

interface SortHeaderProps {
  readonly sortKey: SortKey
  readonly label: string
  /** What the column means, on hover and for screen readers. */
  readonly help?: string
  readonly numeric?: boolean
  readonly order: ColumnOrder
  readonly onOrder: (order: ColumnOrder) => void
}

/** A table header that sorts when pressed, and says how. */
export function SortHeader({ sortKey, label, help, numeric, order, onOrder }: SortHeaderProps) {
  const direction = order.key === sortKey ? order.direction : 'none'
  return (
    <th scope="col" aria-sort={direction} data-numeric={numeric}>
      <UnstyledButton
        className={classes.sort}
        data-active={direction !== 'none'}
        title={help}
        onClick={() => onOrder(nextOrder(order, sortKey))}
      >
        {label}
        <svg
          className={classes.arrow}
          data-direction={direction}
          width="8"
          height="8"
          viewBox="0 0 8 8"
          aria-hidden="true"
        >
          <path d="M4 1 8 7H0Z" />
        </svg>
      </UnstyledButton>
    </th>
  )
}
