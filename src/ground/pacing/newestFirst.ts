/**
 * Lets one request out at a time. Of those that wait only the newest is let out next; the ones it
 * overtook never settle, as nobody waits for them any more.
 */
export class NewestFirst {
  private busy = false
  private waiting: (() => void) | null = null

  ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve) => {
      this.waiting = () => {
        // Asynchronous, so that a request that throws at once rejects as any other.
        const answer = (async () => request())()
        resolve(answer)
        void answer.catch(() => {}).then(() => this.next())
      }
      if (!this.busy) this.next()
    })
  }

  private next(): void {
    const start = this.waiting
    this.waiting = null
    this.busy = start !== null
    start?.()
  }
}
