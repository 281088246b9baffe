import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { type Formats, useFormat } from '../../ui'
import type { CellTiles } from './cellTiles'
import classes from './Rows.module.css'

/** Letters of a cell that are drawn at most; the column in depth has all. */
const mostLetters = 200
const nbsp = '\u00a0'

interface FileRowProps {
  /** What the IDs of the grid's cells begin with. */
  readonly id: string
  /** Position in the order shown. */
  readonly row: number
  /** Pixels in the layer. */
  readonly top: number
  readonly tiles: CellTiles | null
  readonly profile: Profile
  readonly places: Float64Array
  readonly drawn: readonly number[]
  /** The active column of the row; null for none. */
  readonly active: number | null
}

/** One row of the file, as far as it is seen. */
export function FileRow(props: FileRowProps) {
  const { id, row, top, tiles, profile, places, drawn, active } = props
  const { t } = useTranslation()
  const format = useFormat()
  const number = tiles?.numberOf(row, drawn[0] ?? 0) ?? null
  return (
    <tr className={classes.row} aria-rowindex={row + 2} style={{ top }}>
      <th className={classes.number} scope="row" aria-colindex={1}>
        {number === null ? null : format.count(number)}
      </th>
      {drawn.map((index) => {
        const column = profile.columns[index]
        const value = tiles?.at(row, index)
        if (!column) return null
        const text = value == null ? undefined : cellText(value, column, profile, format)
        return (
          <td
            key={index}
            id={`${id}-${row}-${index}`}
            className={classes.cell}
            aria-colindex={index + 2}
            data-row={row}
            data-column={index}
            data-active={active === index}
            data-numeric={column.number !== null}
            data-missing={value === null}
            style={{ width: places[index + 1]! - places[index]! }}
            title={text}
          >
            {value === undefined && <span className={classes.bone} />}
            {value === null && (
              <>
                <span aria-hidden="true">–</span>
                <VisuallyHidden>{t('data.column.missingValue')}</VisuallyHidden>
              </>
            )}
            {text?.slice(0, mostLetters)}
          </td>
        )
      })}
    </tr>
  )
}

/** A number as the language writes it, all its digits; an identifier and text as they are. */
function cellText(
  value: number | string,
  column: ColumnProfile,
  profile: Profile,
  format: Formats,
): string {
  if (typeof value === 'string') return value
  if (column.kind === 'id' || column.name === profile.id) return String(value)
  const unit = column.format?.unit
  return unit ? `${format.exact(value)}${nbsp}${unit}` : format.exact(value)
}
