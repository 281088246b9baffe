import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  begin,
  cancelWork,
  checkWanted,
  finish,
  inRun,
  inTurn,
  isIdle,
  onCancel,
  onIdle,
  onRunStart,
  report,
  unlessCancelled,
} from './runs'
import { store } from './store'

const reading = { stage: 'read', done: 0, total: 10, unit: 'bytes' } as const
const never = new Promise<never>(() => {})
const cancelled = expect.objectContaining({ code: 'cancelled' })

beforeEach(cancelWork)

describe('a run', () => {
  it('shows its progress from the start until it is finished', () => {
    const run = begin('a.csv', reading)
    expect(store.getState()).toMatchObject({ workingOn: 'a.csv', progress: reading })
    report(run, { ...reading, done: 5 })
    expect(store.getState().progress?.done).toBe(5)
    finish(run)
    expect(store.getState()).toMatchObject({ workingOn: null, progress: null })
    expect(isIdle()).toBe(true)
  })

  it('shows the first progress of a stage at once, then the latest ten times a second', () => {
    vi.useFakeTimers()
    const run = begin('a.csv', reading)
    const shown: number[] = []
    const stop = store.subscribe(({ progress }) => progress && shown.push(progress.done))
    for (let done = 1; done <= 50; done++) {
      report(run, { ...reading, done })
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(100)
    expect(shown).toEqual([1, 10, 20, 30, 40, 50])
    report(run, { ...reading, stage: 'score', done: 7 })
    expect(shown.at(-1)).toBe(7)
    stop()
    vi.advanceTimersByTime(200)
    vi.useRealTimers()
  })

  it('gives the screen back on cancel and rejects, whatever it waits for', async () => {
    const run = begin('a.csv', reading)
    const end = vi.fn()
    onCancel(run, end)
    const waiting = unlessCancelled(run, never)
    cancelWork()
    expect(store.getState()).toMatchObject({ workingOn: null, progress: null })
    expect(end).toHaveBeenCalledOnce()
    await expect(waiting).rejects.toEqual(cancelled)
    expect(() => checkWanted(run)).toThrow(cancelled)
  })

  it('ends what starts only after the cancel', () => {
    const run = begin('a.csv', reading)
    cancelWork()
    const end = vi.fn()
    onCancel(run, end)
    expect(end).toHaveBeenCalledOnce()
  })

  it('gives way to the next one, and says nothing more on the screen', async () => {
    const first = begin('a.csv', reading)
    const waiting = unlessCancelled(first, never)
    const second = begin('b.csv', { ...reading, total: 20 })
    await expect(waiting).rejects.toEqual(cancelled)
    report(first, { ...reading, done: 9 })
    finish(first)
    expect(store.getState()).toMatchObject({ workingOn: 'b.csv', progress: { done: 0, total: 20 } })
    expect(isIdle()).toBe(false)
    finish(second)
    expect(isIdle()).toBe(true)
  })

  it('passes on what its work gives, or how it failed', async () => {
    const run = begin('a.csv', reading)
    await expect(unlessCancelled(run, Promise.resolve(3))).resolves.toBe(3)
    await expect(unlessCancelled(run, Promise.reject(new Error('bad')))).rejects.toThrow('bad')
  })

  it('begins, works and ends in one, and tells who works beside it', async () => {
    const told: string[] = []
    onRunStart(() => told.push('start'))
    onIdle(() => told.push('idle'))
    const work = inRun('a.csv', reading, async (run) => {
      report(run, { ...reading, done: 4 })
      expect(store.getState()).toMatchObject({ workingOn: 'a.csv', progress: { done: 4 } })
      return 7
    })
    await expect(work).resolves.toBe(7)
    expect(store.getState().progress).toBeNull()
    expect(told).toEqual(['start', 'idle'])
    await expect(inRun('b.csv', null, () => Promise.reject(new Error('bad')))).rejects.toThrow(
      'bad',
    )
    expect(told).toEqual(['start', 'idle', 'start', 'idle'])
  })

  it('is not idle while the next one goes on', async () => {
    let idle = 0
    onIdle(() => idle++)
    const first = inRun('a.csv', null, () => never)
    const second = inRun('b.csv', null, () => never)
    await expect(first).rejects.toEqual(cancelled)
    expect(idle).toBe(0)
    cancelWork()
    await expect(second).rejects.toEqual(cancelled)
    expect(idle).toBe(1)
  })
})

describe('work in turn', () => {
  it('begins at once where nothing runs', async () => {
    expect(await inTurn('b.onnx', async () => 7)).toBe(7)
    expect(store.getState().queued).toEqual([])
  })

  it('waits for the run, named, ends none, and keeps the order it came in', async () => {
    const order: string[] = []
    let finishFile = () => {}
    const file = inRun('a.csv', reading, () => new Promise<void>((done) => (finishFile = done)))
    const piece = (name: string) =>
      inTurn(name, () =>
        inRun(name, null, async (run) => {
          await Promise.resolve()
          order.push(run.signal.aborted ? `${name} ended` : name)
        }),
      )
    const both = [piece('b.onnx'), piece('c.onnx')]
    expect(store.getState()).toMatchObject({ queued: ['b.onnx', 'c.onnx'], workingOn: 'a.csv' })
    finishFile()
    await Promise.all([file, ...both])
    expect(order).toEqual(['b.onnx', 'c.onnx'])
    expect(store.getState().queued).toEqual([])
  })
})
