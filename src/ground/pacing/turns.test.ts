import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turns } from './turns'

describe('Turns', () => {
  it('serves in the order of asking, and never two with one item', async () => {
    const moves = fc.array(fc.constantFrom('ask', 'done'), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), moves, async (count, list) => {
        const turns = new Turns<number>()
        for (let item = 0; item < count; item++) turns.give(item)
        const served: number[] = []
        const held: number[] = []
        let asked = 0
        const settled = () => new Promise((resolve) => setTimeout(resolve))
        for (const move of list) {
          if (move === 'ask') {
            const number = asked++
            void turns.take().then((item) => {
              served.push(number)
              held.push(item)
            })
          } else {
            const item = held.shift()
            if (item !== undefined) turns.give(item)
          }
          await settled()
          expect(new Set(held).size).toBe(held.length)
          expect(held.length).toBeLessThanOrEqual(count)
        }
        expect(served).toEqual(served.map((_, place) => place))
      }),
      { numRuns: 30 },
    )
  })

  it('gives out no item that was removed', async () => {
    const turns = new Turns<string>()
    turns.give('a')
    turns.give('b')
    turns.remove('b')
    expect(await turns.take()).toBe('a')
    const next = turns.take()
    turns.give('c')
    expect(await next).toBe('c')
  })

  it('refuses whoever waits and asks once it has ended, with the first reason', async () => {
    const turns = new Turns<string>()
    const waiting = turns.take()
    turns.end('over')
    turns.end('again')
    await expect(waiting).rejects.toBe('over')
    await expect(turns.take()).rejects.toBe('over')
  })
})
