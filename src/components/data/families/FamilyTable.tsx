import { useTranslation } from 'react-i18next'
import type { ExampleColumn, FamilyExample, Profile } from '../../../contracts'
import { Table, TableBox, useFormat } from '../../ui'
import { ColumnName, useShowMore } from '../facts'
import classes from './FamilyTable.module.css'
import { type Relation, relations } from './familyFacts'

interface FamilyTableProps {
  readonly example: FamilyExample
  readonly profile: Profile
}

/** One line a column of the file, one column a row; what differs from the first row is marked. */
export function FamilyTable({ example, profile }: FamilyTableProps) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const { shown, more } = useShowMore(example.columns)
  const title = t('data.families.tableTitle')
  // As a spreadsheet counts rows, where the header is one.
  const shownRow = (row: number) => count(row + profile.file.headerRow + 1)
  return (
    <TableBox className={classes.scroll} label={title}>
      <Table dense className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('data.families.column')}</th>
            {example.rows.map((row) => (
              <th key={row} scope="col">
                {t('data.families.row', { n: shownRow(row) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <tr key={column.name}>
              <th scope="row">
                <ColumnName name={column.name} />
              </th>
              <FamilyCells column={column} rows={example.rows} isId={column.name === profile.id} />
            </tr>
          ))}
        </tbody>
      </Table>
      {more}
    </TableBox>
  )
}

interface FamilyCellsProps {
  readonly column: ExampleColumn
  readonly rows: readonly number[]
  /** The ID is no property of the customer: it always differs and is not marked. */
  readonly isId: boolean
}

function FamilyCells({ column, rows, isId }: FamilyCellsProps) {
  const { t } = useTranslation()
  const { exact, exactChange } = useFormat()
  const related = relations(column.cells)
  const shown = (index: number) => {
    const cell = column.cells[index] ?? null
    if (cell === null) return t('data.families.missing')
    return typeof cell === 'number' && !isId ? exact(cell) : String(cell)
  }
  const mark = (relation: Relation | undefined) => (isId ? 'id' : relation?.kind)
  return rows.map((row, index) => {
    const relation = related[index]
    return (
      <td key={row} data-mark={mark(relation)}>
        {relation?.kind === 'moved' && !isId && (
          <span className={classes.by}>{exactChange(relation.by)}</span>
        )}
        {shown(index)}
      </td>
    )
  })
}
