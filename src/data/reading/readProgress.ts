import type { FirstLook, OnProgress } from '../../contracts'

const everyMs = 100

/** Tells how far reading a file of `total` bytes is: as rows appear, then ten times a second at most. */
export class ReadProgress {
  private reported = Number.NEGATIVE_INFINITY
  private firstLook: FirstLook | null = null

  constructor(
    private readonly total: number,
    private readonly onProgress: OnProgress | undefined,
  ) {}

  /** Tells at once what the first rows hold; all that is told later repeats it. */
  show(firstLook: FirstLook | null): void {
    if (!firstLook) return
    this.firstLook = firstLook
    this.onProgress?.(this.state(0))
  }

  at(bytes: number, rows: number): void {
    if (rows > 0 && performance.now() - this.reported >= everyMs) this.report(bytes, rows)
  }

  end(rows: number): void {
    this.report(this.total, rows)
  }

  private report(done: number, rows: number): void {
    this.reported = performance.now()
    this.onProgress?.({ ...this.state(done), rows })
  }

  private state(done: number) {
    const { total, firstLook } = this
    return { stage: 'read', done, total, unit: 'bytes', ...(firstLook && { firstLook }) } as const
  }
}
