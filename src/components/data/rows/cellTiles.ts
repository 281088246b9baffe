import type { RowsWindow } from '../../../contracts'

/** Rows and columns of a tile: a screen of cells takes four tiles at most. */
const [tileRows, tileColumns] = [64, 16]
/** Tiles kept; the least recently wanted go first. */
const capacity = 60

interface Tile {
  readonly numbers: Uint32Array
  readonly columns: RowsWindow['columns']
}

interface CellTilesOptions {
  /** Asks for rows from..to-1 and columns first..end-1 of one fixed query. */
  readonly fetch: (from: number, to: number, first: number, end: number) => Promise<RowsWindow>
  readonly onChange: () => void
  readonly rows: number
  readonly columns: number
}

/** A range of positions, its end excluded. */
export type Range = readonly [from: number, to: number]

/**
 * The cells of one query in tiles that arrive on demand. One request is under way at a time; while it
 * is, only what was wanted last counts, so that a drag of the scrollbar over a million rows asks for a
 * handful of tiles. After `dispose` replies are dropped.
 */
export class CellTiles {
  /** What the last request failed with; cleared by the next one. */
  failure: unknown = null
  /** Rows of the query: as in the file until the first tile is in. */
  total: number

  private readonly fetch: CellTilesOptions['fetch']
  private readonly onChange: () => void
  private readonly columns: number
  private readonly tiles = new Map<string, Tile>()
  private wanted: readonly [Range, Range] = [
    [0, 0],
    [0, 0],
  ]
  private busy = false
  private disposed = false

  constructor({ fetch, onChange, rows, columns }: CellTilesOptions) {
    this.fetch = fetch
    this.onChange = onChange
    this.total = rows
    this.columns = columns
  }

  /** The cell; null where it is missing, undefined while its tile is not in. */
  at(row: number, column: number): number | string | null | undefined {
    const cells = this.tileOf(row, column)?.columns[column % tileColumns]
    const value = cells?.values[row % tileRows]
    return Number.isNaN(value) ? null : value
  }

  /** The row as a spreadsheet numbers it; null while no tile of it is in. */
  numberOf(row: number, near: number): number | null {
    return this.tileOf(row, near)?.numbers[row % tileRows] ?? null
  }

  /** Makes these cells the ones to load next. Those in memory cost nothing. */
  want(rows: Range, columns: Range): void {
    this.wanted = [rows, columns]
    void this.load()
  }

  dispose(): void {
    this.disposed = true
  }

  private tileOf(row: number, column: number): Tile | undefined {
    return this.tiles.get(keyOf(Math.floor(row / tileRows), Math.floor(column / tileColumns)))
  }

  /** The first wanted tile that is not in; marks the others as wanted lately. */
  private nextMissing(): Range | null {
    const [rows, columns] = this.wanted
    for (const down of tilesOf(rows, this.total, tileRows))
      for (const across of tilesOf(columns, this.columns, tileColumns)) {
        const key = keyOf(down, across)
        const tile = this.tiles.get(key)
        if (!tile) return [down, across]
        this.tiles.delete(key)
        this.tiles.set(key, tile)
      }
    return null
  }

  private async load(): Promise<void> {
    if (this.busy || this.disposed) return
    const missing = this.nextMissing()
    if (!missing) return
    const [row, column] = [missing[0] * tileRows, missing[1] * tileColumns]
    this.busy = true
    this.failure = null
    try {
      const end = Math.min(column + tileColumns, this.columns)
      const window = await this.fetch(row, row + tileRows, column, end)
      if (this.disposed) return
      this.total = window.total
      this.keep(keyOf(...missing), window)
    } catch (thrown) {
      if (this.disposed) return
      this.failure = thrown
    } finally {
      this.busy = false
    }
    this.onChange()
    if (this.failure === null) void this.load()
  }

  private keep(key: string, { numbers, columns }: RowsWindow): void {
    this.tiles.set(key, { numbers, columns })
    for (const oldest of this.tiles.keys()) {
      if (this.tiles.size <= capacity) break
      this.tiles.delete(oldest)
    }
  }
}

const keyOf = (down: number, across: number) => `${down} ${across}`

/** The tiles that a range touches, of as many positions as there are. */
function tilesOf([from, to]: Range, count: number, size: number): number[] {
  const first = Math.floor(Math.max(0, from) / size)
  const end = Math.ceil(Math.min(to, count) / size)
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
}
