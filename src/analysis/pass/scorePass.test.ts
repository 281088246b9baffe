import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { HoldfastError } from '../../contracts/errors'
import type { Manifest } from '../../contracts/manifest'
import type { ScoreBatch } from '../../contracts/scores'
import { type RowsToScore, type Scorer, scorePass } from './scorePass'

const own: Manifest = manifestOf([feature('a')])
const foreign = { ...own, foreign: {} } as unknown as Manifest

/** A table of `total` rows, whose only value is their number. */
function rowsOf(total: number) {
  const bound: Manifest[] = []
  const kept: ScoreBatch[] = []
  const rows: RowsToScore = {
    async bind(manifest) {
      bound.push(manifest)
      return total
    },
    background: async (most) => new Float32Array(Math.min(most, total)),
    encode: async (from, to) => Float32Array.from({ length: to - from }, (_, row) => from + row),
    async keep(batch) {
      kept.push(batch)
    },
  }
  return { rows, bound, kept }
}

/** A model that doubles the value; `before` may fail or hold a call back. */
function scorerOf(change: Partial<Scorer> & { before?: (matrix: Float32Array) => unknown } = {}) {
  const { before = () => {}, ...rest } = change
  let underWay = 0
  const seen = { most: 0, backgrounds: [] as number[] }
  const scorer: Scorer = {
    manifest: own,
    lanes: 1,
    limited: false,
    async score(matrix) {
      seen.most = Math.max(seen.most, ++underWay)
      try {
        await before(matrix)
        return { probability: matrix.map((value) => value * 2), contributions: null }
      } finally {
        underWay--
      }
    },
    async setBackground(matrix) {
      seen.backgrounds.push(matrix.length)
      return { ...foreign, base: 0.25 }
    },
    ...rest,
  }
  return { scorer, seen }
}

const lost = () => new HoldfastError('worker-failed', { detail: 'gone' })

describe('scorePass', () => {
  it('scores every row once, in at most so many lanes, and tells how far it is', async () => {
    const sizes = fc.record({
      total: fc.nat({ max: 9000 }),
      lanes: fc.integer({ min: 1, max: 4 }),
      waits: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(sizes, async ({ total, lanes, waits }) => {
        const { rows, kept, bound } = rowsOf(total)
        let call = 0
        const before = async () => {
          for (let turn = waits[call++ % waits.length]!; turn > 0; turn--) await Promise.resolve()
        }
        const { scorer, seen } = scorerOf({ lanes, limited: true, before })
        const told: number[] = []
        await scorePass(rows, scorer, { onScored: (done) => told.push(done) })
        const scores = new Float32Array(total)
        for (const { from, to, probability } of kept) {
          expect(probability).toHaveLength(to - from)
          scores.set(probability, from)
        }
        expect(kept.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(total)
        expect(scores).toEqual(Float32Array.from({ length: total }, (_, row) => row * 2))
        expect(seen.most).toBeLessThanOrEqual(lanes)
        expect(told).toEqual([...told].sort((a, b) => a - b))
        if (total > 0) expect(told.at(-1)).toBe(total)
        expect(bound).toEqual([own])
      }),
      { numRuns: 40 },
    )
  })

  it('cuts smaller batches where each has a time limit', async () => {
    const countOf = async (limited: boolean) => {
      const { rows, kept } = rowsOf(30_000)
      await scorePass(rows, scorerOf({ limited }).scorer)
      return kept.length
    }
    expect(await countOf(false)).toBe(1)
    expect(await countOf(true)).toBeGreaterThan(10)
  })

  it('binds a foreign model again with what it learned from at most 200 rows', async () => {
    const { rows, bound } = rowsOf(500)
    const { scorer, seen } = scorerOf({ manifest: foreign })
    const learned = await scorePass(rows, scorer)
    expect(seen.backgrounds).toEqual([200])
    expect(learned.base).toBe(0.25)
    expect(bound).toEqual([foreign, learned])
  })

  it('tries a batch once more where its worker was lost, and no second time', async () => {
    const failing = (times: number) => {
      let left = times
      return () => {
        if (left-- > 0) throw lost()
      }
    }
    const once = rowsOf(10)
    await scorePass(once.rows, scorerOf({ before: failing(1) }).scorer)
    expect(once.kept).toHaveLength(1)
    const twice = scorePass(rowsOf(10).rows, scorerOf({ before: failing(2) }).scorer)
    await expect(twice).rejects.toMatchObject({ code: 'worker-failed' })
  })

  it('passes other failures on at once', async () => {
    let calls = 0
    const before = () => {
      calls++
      throw new HoldfastError('model-too-slow', { file: 'm.onnx', seconds: 60 })
    }
    const failing = scorePass(rowsOf(10).rows, scorerOf({ before }).scorer)
    await expect(failing).rejects.toMatchObject({ code: 'model-too-slow' })
    expect(calls).toBe(1)
  })

  it('ends before the next batch when it is cancelled', async () => {
    const control = new AbortController()
    const { rows, kept } = rowsOf(10_000)
    const { scorer } = scorerOf({ limited: true, before: () => control.abort() })
    const cancelled = scorePass(rows, scorer, { signal: control.signal })
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(kept).toHaveLength(1)
  })
})
