import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HoldfastError } from '../contracts/errors'
import type { Client } from './messages/client'
import type { ScoreService } from './messages/services'
import { loadSeconds, poolSize, ScorePool } from './pool'

const files = { wasm: new Uint8Array(1), model: new Uint8Array(1), name: 'm.onnx' }

interface FakeWorker {
  readonly client: Client<ScoreService>
  die(): void
  finish(): void
  running: number
}

/** Workers whose calls end only when the test says so. */
function fakeWorkers(load: () => Promise<unknown> = async () => ({ name: 'm' })) {
  const workers: FakeWorker[] = []
  const spawn = async (onDeath: (error: HoldfastError) => void) => {
    const ends: { resolve: (value: never) => void; reject: (error: Error) => void }[] = []
    let alive = true
    const score = () =>
      new Promise<never>((resolve, reject) => {
        worker.running++
        ends.push({ resolve, reject })
      })
    const worker: FakeWorker = {
      running: 0,
      client: {
        call: { load, score, predict: score } as unknown as ScoreService,
        terminate: () => {
          alive = false
        },
        get alive() {
          return alive
        },
      },
      die() {
        alive = false
        const error = new HoldfastError('worker-failed', { detail: 'gone' })
        for (const { reject } of ends.splice(0)) reject(error)
        onDeath(error)
      },
      finish() {
        worker.running--
        ends.shift()?.resolve({ probability: 1 } as never)
      },
    }
    workers.push(worker)
    return worker.client
  }
  return { workers, spawn }
}

const matrix = () => new Float32Array(2)
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('ScorePool', () => {
  it('gives each worker one call at a time and lets the others wait', async () => {
    const { workers, spawn } = fakeWorkers()
    const pool = new ScorePool(spawn, files)
    await pool.add()
    await pool.add()
    const calls = [1, 2, 3].map(() => pool.score(matrix(), 1))
    await settled()
    expect(workers.map(({ running }) => running)).toEqual([1, 1])
    for (const worker of workers) worker.finish()
    await settled()
    expect(workers.reduce((sum, { running }) => sum + running, 0)).toBe(1)
    for (const worker of workers) worker.finish()
    await Promise.all(calls)
  })

  it('rejects the call of a dead worker, replaces it, and answers the next', async () => {
    const { workers, spawn } = fakeWorkers()
    const pool = new ScorePool(spawn, files)
    await pool.add()
    const call = pool.score(matrix(), 1)
    await settled()
    workers[0]?.die()
    await expect(call).rejects.toMatchObject({ code: 'worker-failed' })
    await settled()
    expect(pool.size).toBe(1)
    expect(pool.restarts).toBe(1)
    const next = pool.score(matrix(), 1)
    await settled()
    workers[1]?.finish()
    await expect(next).resolves.toBeDefined()
  })

  it('tells when a dead worker cannot be replaced', async () => {
    let loads = 0
    const { workers, spawn } = fakeWorkers(async () => {
      if (++loads > 1) throw new HoldfastError('model-not-loaded', { detail: 'no memory' })
      return { name: 'm' }
    })
    const pool = new ScorePool(spawn, files)
    const lost: string[] = []
    pool.onLost = ({ code }) => lost.push(code)
    await pool.add()
    workers[0]?.die()
    await settled()
    expect(lost).toEqual(['model-not-loaded'])
  })

  it('refuses a model that does not load', async () => {
    const { spawn } = fakeWorkers(() => Promise.reject(new HoldfastError('model-empty')))
    await expect(new ScorePool(spawn, files).add()).rejects.toMatchObject({ code: 'model-empty' })
  })
})

describe('models that never answer', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => vi.useRealTimers())

  /** Workers whose every call hangs, which only ending the worker ends. */
  function hanging(manifest: unknown, loads: 'hang' | 'answer') {
    const ended: number[] = []
    let started = 0
    const spawn = async () => {
      const number = started++
      let alive = true
      const rejects: ((error: HoldfastError) => void)[] = []
      const hang = () => new Promise<never>((_, reject) => rejects.push(reject))
      return {
        call: {
          load: () => (loads === 'hang' ? hang() : Promise.resolve(manifest)),
          score: hang,
        } as unknown as ScoreService,
        terminate(reason = new HoldfastError('cancelled')) {
          if (!alive) return
          alive = false
          ended.push(number)
          for (const reject of rejects) reject(reason)
        },
        get alive() {
          return alive
        },
      }
    }
    return { spawn, ended }
  }

  it('are stopped while loading, with the file and the seconds', async () => {
    const { spawn, ended } = hanging({}, 'hang')
    const adding = new ScorePool(spawn, files).add()
    const failure = expect(adding).rejects.toMatchObject({
      code: 'model-too-slow',
      params: { file: 'm.onnx', seconds: loadSeconds },
    })
    await vi.advanceTimersByTimeAsync(loadSeconds * 1000)
    await failure
    expect(ended).toEqual([0])
  })

  it('are stopped while scoring, and another worker takes the place', async () => {
    const { spawn, ended } = hanging({ foreign: {} }, 'answer')
    const pool = new ScorePool(spawn, files)
    await pool.add()
    const failure = expect(pool.score(matrix(), 1)).rejects.toMatchObject({
      code: 'model-too-slow',
    })
    await vi.advanceTimersByTimeAsync(60_000)
    await failure
    expect(ended).toEqual([0])
    expect(pool.size).toBe(1)
  })

  it('are waited for where Holdfast trained them', async () => {
    const { spawn, ended } = hanging({ name: 'm' }, 'answer')
    const pool = new ScorePool(spawn, files)
    await pool.add()
    pool.score(matrix(), 1).catch(() => {})
    await vi.advanceTimersByTimeAsync(600_000)
    expect(ended).toEqual([])
  })
})

describe('poolSize', () => {
  it('leaves a core for the page and stops at four', () => {
    expect([1, 2, 3, 5, 16].map(poolSize)).toEqual([1, 1, 2, 4, 4])
  })
})
