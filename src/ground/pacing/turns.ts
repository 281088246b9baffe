interface Waiting<Item> {
  readonly resolve: (item: Item) => void
  readonly reject: (reason: unknown) => void
}

/** Items that serve one at a time each; whoever finds none free waits in line. */
export class Turns<Item> {
  private readonly free: Item[] = []
  private readonly line: Waiting<Item>[] = []
  private ended: { readonly reason: unknown } | null = null

  /** The next free item, which is the caller's until it is given back. */
  take(): Promise<Item> {
    if (this.ended) return Promise.reject(this.ended.reason)
    const item = this.free.pop()
    if (item !== undefined) return Promise.resolve(item)
    return new Promise((resolve, reject) => this.line.push({ resolve, reject }))
  }

  /** Gives an item to the first in line; also one that is new. */
  give(item: Item): void {
    const next = this.line.shift()
    if (next) next.resolve(item)
    else this.free.push(item)
  }

  /** Takes out an item that serves nobody any more. */
  remove(item: Item): void {
    const position = this.free.indexOf(item)
    if (position >= 0) this.free.splice(position, 1)
  }

  /** Whoever waits, and whoever asks from now on, is refused with `reason`. */
  end(reason: unknown): void {
    this.ended ??= { reason }
    for (const { reject } of this.line.splice(0)) reject(this.ended.reason)
  }
}
