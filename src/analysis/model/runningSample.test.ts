import { describe, expect, it } from 'vitest'
import type { ForeignExplanation } from '../../contracts/foreign'
import { RunningSample } from './runningSample'

const explanation = (samples: number): ForeignExplanation => ({
  contributions: Float32Array.of(samples),
  base: 0,
  halfWidth: null,
  residual: Float32Array.of(0),
  samples,
})

/** A sampling that goes on as the test says. */
function held() {
  let tell: (explanation: ForeignExplanation) => void = () => {}
  let end: (explanation: ForeignExplanation) => void = () => {}
  let fail: (reason: unknown) => void = () => {}
  let heard: AbortSignal | undefined
  const running = new RunningSample(
    {
      sample: (_, onProgress, signal) => {
        tell = onProgress
        heard = signal
        return new Promise((resolve, reject) => {
          end = resolve
          fail = reject
        })
      },
    },
    Float32Array.of(1),
  )
  return { running, tell, end, fail, signal: () => heard }
}

describe('RunningSample', () => {
  it('tells what is known so far, and when it is done', async () => {
    const { running, tell, end } = held()
    tell(explanation(8))
    tell(explanation(16))
    expect(await running.more(1)).toEqual({ explanation: explanation(16), done: false })
    end(explanation(24))
    expect(await running.more(1000)).toEqual({ explanation: explanation(24), done: true })
  })

  it('waits for the first estimate, however long it takes', async () => {
    const { running, end } = held()
    const first = running.more(0)
    await new Promise((resolve) => setTimeout(resolve, 5))
    end(explanation(8))
    expect((await first).explanation.samples).toBe(8)
  })

  it('lets whoever asks for more hear of a failure', async () => {
    const { running, fail } = held()
    fail(new Error('lost'))
    await expect(running.more(1000)).rejects.toThrow('lost')
  })

  it('ends the sampling when it is stopped', () => {
    const { running, signal } = held()
    expect(signal()?.aborted).toBe(false)
    running.stop()
    expect(signal()?.aborted).toBe(true)
  })
})
