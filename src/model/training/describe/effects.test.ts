import { describe, expect, it } from 'vitest'
import type { BinnedFeature } from '../../features/bins'
import type { TrainingFeature } from '../../features/features'
import { shapeEffects } from './effects'

const rows = Int32Array.of(0, 1, 2, 3)

describe('shapeEffects', () => {
  it('shows the shape with the jackknife interval of the bags', () => {
    const values = Float32Array.of(1, 2, 5, Number.NaN)
    const features: TrainingFeature[] = [{ kind: 'number', name: 'x', values, integer: true }]
    const cuts = Float32Array.of(Math.fround(1.1))
    const binned: BinnedFeature[] = [{ cuts, categories: [], bins: Uint16Array.of(0, 1, 1, 2) }]
    const shape = { cuts, values: Float64Array.of(-1, 0.5), missing: 0 }
    const bags = [[Float64Array.of(0, 1, 2)], [Float64Array.of(-2, 1, 0)]]
    const [effect] = shapeEffects(features, binned, [shape], bags, 0.5, rows)
    expect(effect).toMatchObject({
      reading: 'exact',
      cuts: [1.1],
      values: [-1, 0.5],
      counts: [1, 2],
    })
    expect(effect!.missing.count).toBe(1)
    // Centred bags by bin: (−1, 0, 1) and (−2, 1, 0); error = |difference| / 2, times slope and 1.96.
    const reach = (bin: number) => (effect!.high[bin]! - effect!.low[bin]!) / 2
    expect(reach(0)).toBeCloseTo(0.5 * 1.96 * 0.5, 6)
    expect(reach(1)).toBeCloseTo(0.5 * 1.96 * 0.5, 6)
    expect((effect!.missing.high - effect!.missing.low) / 2).toBeCloseTo(0.5 * 1.96 * 0.5, 6)
  })

  it('gives every category its own entry, pooled ones the shared value', () => {
    const features: TrainingFeature[] = [
      {
        kind: 'category',
        name: 'c',
        codes: Int32Array.of(2, 0, 1, 1),
        categories: ['x', 'y', 'z'],
      },
    ]
    const cuts = Float32Array.of(0.5)
    const binned: BinnedFeature[] = [
      { cuts, categories: ['y', 'z', 'x'], bins: Uint16Array.of(1, 1, 0, 0) },
    ]
    const shape = { cuts, values: Float64Array.of(-1, 2), missing: 0 }
    const [effect] = shapeEffects(features, binned, [shape], [[new Float64Array(3)]], 1, rows)
    expect(effect).toMatchObject({ cuts: [], values: [-1, 2, 2], counts: [2, 1, 1] })
  })
})
