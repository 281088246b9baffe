import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { logit } from '../../ground/maths/logistic'
import { openSession } from '../file/session'

interface Golden {
  readonly sha256: string
  readonly features: readonly string[]
  readonly rows: readonly {
    readonly input: readonly (number | null)[]
    readonly probability: number
    readonly contributions: readonly number[]
  }[]
}

const model = new Uint8Array(readFileSync('public/models/ecommerce.onnx'))
const golden = JSON.parse(readFileSync('public/models/ecommerce.golden.json', 'utf8')) as Golden

const session = await openSession(undefined, model, 'ecommerce.onnx')
const { manifest } = session
const width = manifest.features.length
const matrix = Float32Array.from(golden.rows.flatMap(({ input }) => input.map((v) => v ?? NaN)))
const scores = await session.run(matrix, golden.rows.length)

describe('the shipped model', () => {
  it('is the one that the golden vectors were made with', () => {
    expect(createHash('sha256').update(model).digest('hex')).toBe(golden.sha256)
    expect(manifest.features.map(({ name }) => name)).toEqual(golden.features)
    expect(golden.rows).toHaveLength(50)
  })

  it('scores as native onnxruntime does, within 1e-5', () => {
    golden.rows.forEach(({ probability, contributions }, row) => {
      expect(Math.abs(scores.probability[row]! - probability)).toBeLessThan(1e-5)
      contributions.forEach((value, f) => {
        expect(Math.abs(scores.contributions[row * width + f]! - value)).toBeLessThan(1e-5)
      })
    })
  })

  it('explains every row fully: base + contributions = log-odds within 1e-4', () => {
    golden.rows.forEach((_, row) => {
      let logOdds = manifest.base
      for (let f = 0; f < width; f++) logOdds += scores.contributions[row * width + f]!
      const p = scores.probability[row]!
      // A float32 probability near 1 is a step of 2⁻²⁴; log-odds between two steps cannot be told apart.
      const halfStep = 2 ** -25 / (p * (1 - p))
      expect(Math.abs(logOdds - logit(p))).toBeLessThan(1e-4 + halfStep)
    })
  })

  it('has words in both languages for everything it uses, and no ID', () => {
    expect(width).toBe(18)
    expect(manifest.features.some(({ name }) => name === 'CustomerID')).toBe(false)
    for (const { label, kind, categories, valueLabels } of manifest.features) {
      expect(label.en).toMatch(/^[A-Z][a-z ]+$/)
      expect(label.ru).toMatch(/[а-я]/i)
      if (kind === 'category')
        expect(Object.keys(valueLabels).sort()).toEqual([...categories].sort())
    }
  })
})
