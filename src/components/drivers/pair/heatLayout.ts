/** Pixels of the map. Rows and columns are all of one size: bins hold similar numbers of rows. */
export interface HeatLayout {
  readonly left: number
  readonly top: number
  readonly cellWidth: number
  readonly cellHeight: number
  /** Only every so manieth row and column is labelled where all would not fit. */
  readonly rowStep: number
  readonly columnStep: number
  /** Whether the labels of the columns stand aslant. */
  readonly slanted: boolean
  readonly height: number
}

/** Mean width of a character of 12 px, rounded up. */
export const character = 7
const plot = 280
const lineHeight = 14
const slantedRoom = 84
const axisTitle = 24

const longest = (labels: readonly string[]) =>
  labels.reduce((most, { length }) => Math.max(most, length), 0) * character

/** Places the cells and labels of a map on `width` pixels; names of columns may stand aslant, ranges are thinned. */
export function layOutHeat(
  rows: readonly string[],
  columns: readonly string[],
  namedColumns: boolean,
  width: number,
): HeatLayout {
  const left = Math.min(longest(rows) + 12, Math.floor(width * 0.36))
  const cellWidth = Math.max(1, width - left - 4) / Math.max(1, columns.length)
  const cellHeight = Math.min(40, plot / Math.max(1, rows.length))
  const label = longest(columns) + 12
  const slanted = namedColumns && label > cellWidth
  const top = axisTitle
  return {
    left,
    top,
    cellWidth,
    cellHeight,
    rowStep: Math.max(1, Math.ceil(lineHeight / cellHeight)),
    columnStep: Math.max(1, Math.ceil((slanted ? lineHeight : label) / cellWidth)),
    slanted,
    height: top + cellHeight * rows.length + (slanted ? slantedRoom : 20) + axisTitle,
  }
}
