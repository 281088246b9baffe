import type { Profile } from '../../../contracts'
import type { ColumnOrder, ListedColumn } from './columnOrder'

/** What a list of columns is given, whether it draws a table or cards. */
export interface ColumnListProps {
  readonly profile: Profile
  /** Filtered and sorted. */
  readonly columns: readonly ListedColumn[]
  readonly order: ColumnOrder
  readonly onOrder: (order: ColumnOrder) => void
  /** Whether the list scrolls for itself; else the page does. */
  readonly inPane: boolean
  /** Name of the column shown in depth. */
  readonly selected: string | null
  readonly search: string
  readonly onClear: () => void
}
