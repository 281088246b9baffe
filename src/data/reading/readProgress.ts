import type { OnProgress } from '../../contracts/progress'

const everyMs = 100

/** Tells how far reading a file of `total` bytes is, at most ten times a second. */
export class ReadProgress {
  private reported = performance.now()

  constructor(
    private readonly total: number,
    private readonly onProgress: OnProgress | undefined,
  ) {}

  at(bytes: number, rows: number): void {
    if (performance.now() - this.reported >= everyMs) this.report(bytes, rows)
  }

  end(rows: number): void {
    this.report(this.total, rows)
  }

  private report(done: number, rows: number): void {
    this.reported = performance.now()
    this.onProgress?.({ stage: 'read', done, total: this.total, unit: 'bytes', rows })
  }
}
