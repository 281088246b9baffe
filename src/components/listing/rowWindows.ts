/** A line of a list, of a row of the file. */
export interface ListedRow {
  readonly row: number
  /** Null until they are known. */
  readonly reasons: readonly unknown[] | null
}

interface Page<Row> {
  /** Rows of the whole list. */
  readonly total: number
  readonly rows: readonly Row[]
}

export interface RowWindowsOptions<Row extends ListedRow> {
  /** Asks for rows from..to-1 of one fixed query. */
  readonly fetch: (from: number, to: number) => Promise<Page<Row>>
  readonly onChange: () => void
  /** Rows a window. */
  readonly size?: number
  /** Windows kept; the least recently wanted go first. */
  readonly capacity?: number
}

/**
 * The rows of one query over one version of the data, in windows that arrive on demand. One request
 * is under way at a time; while it is, only the range wanted last counts, so that a drag of the
 * scrollbar over a million rows asks for a handful of windows. After `dispose` replies are dropped.
 */
export class RowWindows<Row extends ListedRow> {
  /** Rows that match the query; null until the first window is in. */
  total: number | null = null
  /** What the last request failed with; cleared by the next one. */
  failure: unknown = null

  private readonly fetch: RowWindowsOptions<Row>['fetch']
  private readonly onChange: () => void
  private readonly size: number
  private readonly capacity: number
  private readonly windows = new Map<number, readonly Row[]>()
  /** Windows to fetch anew where they are in view; what they show stays until then. */
  private readonly stale = new Set<number>()
  private wanted: readonly [first: number, last: number] = [0, 0]
  private busy = false
  private disposed = false

  constructor({ fetch, onChange, size = 100, capacity = 40 }: RowWindowsOptions<Row>) {
    this.fetch = fetch
    this.onChange = onChange
    this.size = size
    this.capacity = Math.max(capacity, 2)
  }

  /** The row at a position of the list, or null while its window is not in. */
  at(index: number): Row | null {
    const window = Math.floor(index / this.size)
    return this.windows.get(window)?.[index - window * this.size] ?? null
  }

  /** Position of a row of the file among the windows in memory, or null. */
  indexOf(row: number): number | null {
    for (const [window, rows] of this.windows) {
      const offset = rows.findIndex((candidate) => candidate.row === row)
      if (offset >= 0) return window * this.size + offset
    }
    return null
  }

  /** Makes positions from..to-1 the ones to load next. A range in memory costs nothing. */
  want(from: number, to: number): void {
    const end = this.total === null ? to : Math.min(to, this.total)
    const first = Math.floor(Math.max(0, from) / this.size)
    const last = Math.max(first, Math.floor((end - 1) / this.size))
    this.wanted = [first, last]
    for (let window = first; window <= last; window++) this.touch(window)
    void this.load()
  }

  /** Fetches again the windows in view with rows whose reasons were not known. */
  refresh(): void {
    for (const [window, rows] of this.windows)
      if (rows.some(({ reasons }) => reasons === null)) this.stale.add(window)
    void this.load()
  }

  dispose(): void {
    this.disposed = true
  }

  private touch(window: number): void {
    const rows = this.windows.get(window)
    if (!rows) return
    this.windows.delete(window)
    this.windows.set(window, rows)
  }

  private nextMissing(): number | null {
    const [first, last] = this.wanted
    for (let window = first; window <= last; window++) {
      if (this.total !== null && window * this.size >= this.total) return null
      if (!this.windows.has(window) || this.stale.has(window)) return window
    }
    return null
  }

  private async load(): Promise<void> {
    if (this.busy || this.disposed) return
    const window = this.nextMissing()
    if (window === null) return
    this.busy = true
    this.failure = null
    try {
      const page = await this.fetch(window * this.size, (window + 1) * this.size)
      if (this.disposed) return
      this.keep(window, page)
    } catch (thrown) {
      if (this.disposed) return
      this.failure = thrown
    } finally {
      this.busy = false
    }
    this.onChange()
    if (this.failure === null) void this.load()
  }

  private keep(window: number, page: Page<Row>): void {
    this.total = page.total
    this.windows.set(window, page.rows)
    this.stale.delete(window)
    for (const oldest of this.windows.keys()) {
      if (this.windows.size <= this.capacity) break
      if (oldest !== window) this.windows.delete(oldest)
    }
  }
}
