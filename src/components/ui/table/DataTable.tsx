import { Table, TableBox } from './Table'
import classes from './table.module.css'

interface TableHead {
  readonly label: string
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean
}

export interface TableContent {
  readonly heads: readonly TableHead[]
  /** Formatted cells, one per head. The first of a row names it and is unique in the table. */
  readonly rows: readonly (readonly string[])[]
}

interface DataTableProps extends TableContent {
  /** Read out to screen readers; the visible title stands elsewhere. */
  readonly caption: string
}

/** A small static table, such as the twin of a chart. Scrolls inside itself, also by keyboard. */
export function DataTable({ caption, heads, rows }: DataTableProps) {
  return (
    <TableBox label={caption}>
      <Table dense className={classes.data}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.label} scope="col" data-numeric={head.numeric}>
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {heads.map((head, column) =>
                column === 0 ? (
                  <th key={head.label} scope="row" data-numeric={head.numeric}>
                    {cells[column]}
                  </th>
                ) : (
                  <td key={head.label} data-numeric={head.numeric}>
                    {cells[column]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableBox>
  )
}
