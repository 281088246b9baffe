import type { ForeignExplanation } from '../../contracts'
import type { ForeignSession } from '../../model/foreign'

/** One row of a foreign model that is being sampled, ever more exactly, until it is stopped. */
export class RunningSample {
  private latest: ForeignExplanation | null = null
  private readonly control = new AbortController()
  private readonly ended: Promise<ForeignExplanation>

  constructor(session: Pick<ForeignSession, 'sample'>, input: Float32Array) {
    const keep = (explanation: ForeignExplanation) => {
      this.latest = explanation
    }
    this.ended = session.sample(input, keep, this.control.signal)
    // Whoever asks for more hears of a failure.
    this.ended.catch(() => {})
  }

  /** What is known after `ms` more, or as soon as it is accurate: then `done`. */
  async more(ms: number): Promise<{ explanation: ForeignExplanation; done: boolean }> {
    const pause = new Promise<null>((resolve) => setTimeout(resolve, ms, null))
    const end = await Promise.race([this.ended, pause])
    const explanation = end ?? this.latest ?? (await this.ended)
    return { explanation, done: end !== null }
  }

  stop(): void {
    this.control.abort()
  }
}
