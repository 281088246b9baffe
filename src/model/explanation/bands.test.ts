import { describe, expect, it } from 'vitest'
import { feature, manifestOf } from '../../../tests/support/models'
import { bandLimits, bandOf } from './bands'

describe('bands', () => {
  const manifest = { ...manifestOf([feature('Tenure')], -1), threshold: null }

  it('are none without a threshold', () => {
    expect(bandLimits(manifest)).toBeNull()
    expect(bandOf(0.99, bandLimits(manifest))).toBeNull()
  })

  it('are those of a threshold that is given', () => {
    const limits = bandLimits(manifest, 0.5)!
    expect(limits.high).toBe(0.5)
    expect(bandOf(0.6, limits)).toBe('high')
    expect(() => bandLimits(manifest, 1.2)).toThrow()
  })
})
