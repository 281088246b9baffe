import { expect, it } from 'vitest'
import { Sideline } from './sideline'

it('holds one piece of work at a time', () => {
  const line = new Sideline()
  expect(line.busy).toBe(false)
  const first = line.start()
  const second = line.start()
  expect([first.aborted, second.aborted, line.busy]).toEqual([true, false, true])
  line.done(first)
  expect(line.busy).toBe(true)
  line.done(second)
  expect([second.aborted, line.busy]).toEqual([false, false])
})

it('is free as soon as it is stopped, so that an end may start the next', () => {
  const line = new Sideline()
  const signal = line.start()
  let next: AbortSignal | null = null
  signal.addEventListener('abort', () => {
    next = line.start()
  })
  line.stop()
  expect(signal.aborted).toBe(true)
  expect(next).toMatchObject({ aborted: false })
  expect(line.busy).toBe(true)
})
