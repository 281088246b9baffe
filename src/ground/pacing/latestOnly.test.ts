import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestOnly } from './latestOnly'

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** Answers come when the test says so. */
function heldBack() {
  const open: { question: number; end: (fails: boolean) => void }[] = []
  const landed: number[] = []
  const failed: number[] = []
  let running = 0
  let most = 0
  const put = latestOnly(
    (question: number) =>
      new Promise<number>((resolve, reject) => {
        most = Math.max(most, ++running)
        open.push({
          question,
          end: (fails) => {
            running--
            if (fails) reject(question)
            else resolve(question)
          },
        })
      }),
    (answer) => landed.push(answer),
    (failure) => failed.push(failure as number),
  )
  return { put, open, landed, failed, most: () => most }
}

describe('latestOnly', () => {
  it('never has two questions out and ends with the answer to the last', async () => {
    const moves = fc.array(fc.constantFrom('ask', 'answer', 'fail'), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(moves, async (list) => {
        const { put, open, landed, failed, most } = heldBack()
        let asked = 0
        for (const move of list) {
          if (move === 'ask') put(++asked)
          else open.shift()?.end(move === 'fail')
          await settled()
        }
        while (open.length > 0) {
          open.shift()!.end(false)
          await settled()
        }
        expect(most()).toBeLessThanOrEqual(1)
        expect([...landed].sort((a, b) => a - b)).toEqual(landed)
        if (asked > 0) expect([...landed, ...failed]).toContain(asked)
      }),
    )
  })

  it('drops an answer that was overtaken', async () => {
    const { put, open, landed } = heldBack()
    put(1)
    put(2)
    put(3)
    open.shift()!.end(false)
    await settled()
    expect(landed).toEqual([])
    expect(open.map(({ question }) => question)).toEqual([3])
    open.shift()!.end(false)
    await settled()
    expect(landed).toEqual([3])
  })
})
