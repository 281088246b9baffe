import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { HoldfastError } from '../../contracts/errors'
import type { Manifest } from '../../contracts/manifest'
import type { ScoreBatch } from '../../contracts/scores'
import type { ScoringService } from '../../workers/messages/fileServices'
import type { ActiveModel } from '../model/modelInUse'
import { passOver } from './scoreFile'

const manifest: Manifest = manifestOf([feature('a')])
const foreign = { ...manifest, foreign: {} } as unknown as Manifest
const learned = { ...foreign, base: 0.5 }

/** The worker of a file with three rows, and the scores it holds by key. */
function fileOf() {
  const held = new Map<number, ScoreBatch[]>()
  let last = 0
  const scoring = {
    async begin() {
      held.set(++last, [])
      return last
    },
    bind: async () => 3,
    background: async () => Float32Array.of(1),
    encode: async (_: number, from: number, to: number) => new Float32Array(to - from),
    async keep(key: number, batch: ScoreBatch) {
      held.get(key)!.push(batch)
    },
    async drop(key: number) {
      held.delete(key)
    },
  } as unknown as ScoringService
  return { scoring, held }
}

function modelOf(manifest: Manifest, score: () => Promise<unknown>): ActiveModel {
  const pool = { size: 1, score, setBackground: async () => learned }
  return {
    manifest,
    roles: {},
    pool,
    source: 'file',
    file: 'm.onnx',
    bytes: new Uint8Array(),
  } as never
}

const scores = async () => ({
  probability: Float32Array.of(0.1, 0.2, 0.3),
  contributions: Float32Array.of(1, 2, 3),
})
const options = { reasons: true, signal: new AbortController().signal, onScored: () => {} }

describe('passOver', () => {
  it('keeps risks and contributions under a key of their own', async () => {
    const { scoring, held } = fileOf()
    const model = modelOf(manifest, scores)
    const keys = [
      await passOver(scoring, model, [], options),
      await passOver(scoring, model, [], { ...options, reasons: false }),
    ]
    expect(new Set(keys).size).toBe(2)
    const kept = keys.map((key) => held.get(key)![0]!)
    expect(kept.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [0, 3],
    ])
    expect(kept.map(({ contributions }) => contributions?.length ?? null)).toEqual([3, null])
  })

  it('leaves nothing behind where it fails, and the model as it was', async () => {
    const { scoring, held } = fileOf()
    const slow = new HoldfastError('model-too-slow', { file: 'm.onnx', seconds: 60 })
    const model = modelOf(foreign, () => Promise.reject(slow))
    await expect(passOver(scoring, model, [], options)).rejects.toBe(slow)
    expect(held.size).toBe(0)
    expect(model.manifest).toBe(foreign)
  })

  it('teaches a foreign model the rows of the file', async () => {
    const { scoring } = fileOf()
    const model = modelOf(foreign, scores)
    await passOver(scoring, model, [], options)
    expect(model.manifest).toBe(learned)
  })
})
