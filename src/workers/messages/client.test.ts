import { describe, expect, it, vi } from 'vitest'
import { HoldfastError } from '../../contracts/errors'
import type { OnProgress } from '../../contracts/progress'
import { connect, connectNamed, type WorkerLike } from './client'
import { type Port, serve, serveNamed } from './serve'

interface Echo {
  double(values: Float64Array): Promise<Float64Array>
  refuse(): Promise<never>
  crash(): Promise<never>
  count(steps: number, onProgress: OnProgress): Promise<number>
  never(): Promise<never>
}

const echo: Echo = {
  double: async (values) => values.map((value) => value * 2),
  refuse: () => Promise.reject(new HoldfastError('file-empty', { file: 'a.csv' })),
  crash: () => Promise.reject(new TypeError('x is undefined')),
  count: async (steps, onProgress) => {
    for (let done = 1; done <= steps; done++)
      onProgress({ stage: 'read', done, total: steps, unit: 'rows' })
    return steps
  },
  never: () => new Promise(() => {}),
}

/** A worker in this thread: messages are cloned with their transfers, as between real threads. */
function localWorker(
  serveAt: (port: Port) => void = (port) => serve(echo, port),
): WorkerLike & { terminated: boolean } {
  let toWorker: (event: { data: unknown }) => void = () => {}
  const worker = {
    terminated: false,
    onmessage: null as WorkerLike['onmessage'],
    onerror: null as WorkerLike['onerror'],
    onmessageerror: null as WorkerLike['onmessageerror'],
    postMessage(message: unknown, transfer: Transferable[]) {
      const data = structuredClone(message, { transfer })
      queueMicrotask(() => toWorker({ data }))
    },
    terminate() {
      worker.terminated = true
    },
  }
  const port: Port = {
    postMessage: (message, transfer) => {
      const data = structuredClone(message, { transfer })
      queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent))
    },
    addEventListener: (_, listener) => {
      toWorker = listener
    },
  }
  serveAt(port)
  return worker
}

const dead = (message: string) => ({ message }) as ErrorEvent

describe('connect', () => {
  it('answers calls and transfers typed arrays both ways', async () => {
    const client = connect<Echo>(localWorker())
    const values = Float64Array.of(1, 2, 3)
    expect(await client.call.double(values)).toEqual(Float64Array.of(2, 4, 6))
    expect(values.length).toBe(0)
  })

  it('hands progress to the call that asked for it', async () => {
    const client = connect<Echo>(localWorker())
    const onProgress = vi.fn()
    expect(await client.call.count(3, onProgress)).toBe(3)
    expect(onProgress.mock.calls.map(([progress]) => progress.done)).toEqual([1, 2, 3])
  })

  it('carries expected errors with code and params, unknown ones with their text', async () => {
    const client = connect<Echo>(localWorker())
    await expect(client.call.refuse()).rejects.toMatchObject({
      code: 'file-empty',
      params: { file: 'a.csv' },
    })
    await expect(client.call.crash()).rejects.toMatchObject({
      code: 'unexpected',
      params: { detail: 'x is undefined' },
    })
  })

  it('goes on after a failed call', async () => {
    const client = connect<Echo>(localWorker())
    await expect(client.call.refuse()).rejects.toThrow()
    expect(await client.call.double(Float64Array.of(4))).toEqual(Float64Array.of(8))
  })

  it('rejects every pending and later call when the worker dies, and says so once', async () => {
    const worker = localWorker()
    const onDeath = vi.fn()
    const client = connect<Echo>(worker, onDeath)
    const calls = [client.call.never(), client.call.never()]
    worker.onerror?.(dead('out of memory'))
    worker.onerror?.(dead('again'))
    for (const call of [...calls, client.call.refuse()])
      await expect(call).rejects.toMatchObject({
        code: 'worker-failed',
        params: { detail: 'out of memory' },
      })
    expect(onDeath).toHaveBeenCalledTimes(1)
    expect(worker.terminated).toBe(true)
    expect(client.alive).toBe(false)
  })

  it('rejects pending calls as cancelled when terminated, without calling it a death', async () => {
    const onDeath = vi.fn()
    const client = connect<Echo>(localWorker(), onDeath)
    const call = client.call.never()
    client.terminate()
    await expect(call).rejects.toMatchObject({ code: 'cancelled' })
    expect(onDeath).not.toHaveBeenCalled()
  })
})

describe('connectNamed', () => {
  interface Ledger {
    add(value: number): Promise<void>
    total(): Promise<number>
  }
  const ledgers = () => {
    let total = 0
    const pause = () => new Promise((resolve) => setTimeout(resolve))
    const money: Ledger = {
      async add(value) {
        await pause()
        total += value
      },
      total: async () => total,
    }
    return { money, echo }
  }
  const client = () =>
    connectNamed<ReturnType<typeof ledgers>>(localWorker((port) => serveNamed(ledgers(), port)))

  it('reaches each service by its name, and all of them in one queue', async () => {
    const { call } = client()
    void call.money.add(2)
    const doubled = call.echo.double(Float64Array.of(1))
    void call.money.add(3)
    expect(await call.money.total()).toBe(5)
    expect(await doubled).toEqual(Float64Array.of(2))
  })

  it('transfers, tells progress and fails as one service does', async () => {
    const { call } = client()
    const values = Float64Array.of(1)
    const onProgress = vi.fn()
    const calls = [call.echo.double(values), call.echo.count(2, onProgress)]
    expect(values.length).toBe(0)
    await Promise.all(calls)
    expect(onProgress).toHaveBeenCalledTimes(2)
    await expect(call.echo.refuse()).rejects.toMatchObject({ code: 'file-empty' })
  })

  it('can be awaited without calling the worker', async () => {
    const { call } = client()
    expect(await call.money.total.call(null)).toBe(0)
    expect((await (async () => call.money)()).total).toBeTypeOf('function')
  })
})
