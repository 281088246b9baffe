/**
 * Work of one kind beside what the screen shows, one piece at a time: a new piece ends the one
 * before. Whoever works listens to the signal.
 */
export class Sideline {
  private control: AbortController | null = null

  get busy(): boolean {
    return this.control !== null
  }

  start(): AbortSignal {
    this.stop()
    this.control = new AbortController()
    return this.control.signal
  }

  /** Ends what is under way, if anything is. */
  stop(): void {
    const before = this.control
    this.control = null
    before?.abort()
  }

  /** The piece is through; another may have taken its place. */
  done(signal: AbortSignal): void {
    if (this.control?.signal === signal) this.control = null
  }
}
