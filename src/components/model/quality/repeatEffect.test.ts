import { describe, expect, it } from 'vitest'
import { repeatEffect } from './repeatEffect'

const at = (value: number) => ({ value, low: value, high: value })

describe('repeatEffect', () => {
  it('tells flattery from noise and from the other way round', () => {
    expect(repeatEffect(at(0.9), at(0.994))).toBe('flatters')
    expect(repeatEffect(at(0.9), at(0.9004))).toBe('same')
    expect(repeatEffect(at(0.9), at(0.897))).toBe('lower')
  })
})
