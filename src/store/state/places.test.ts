import { describe, expect, it } from 'vitest'
import { addressOf, firstParts, type PartedView, parts, placeOf, views } from './places'

describe('the address of a place', () => {
  it('names every view and every part, and is read back as the same', () => {
    for (const view of views) {
      const shown: readonly string[] = parts[view as PartedView] ?? [null]
      for (const part of shown) {
        const place = { view, parts: { ...firstParts, ...(part && { [view]: part }) } }
        const read = placeOf(addressOf(place))
        expect(read?.view).toBe(view)
        expect({ ...firstParts, ...read?.parts }).toEqual(place.parts)
      }
    }
  })

  it('is short for the first part', () => {
    expect(addressOf({ view: 'data', parts: firstParts })).toBe('#/data')
    expect(addressOf({ view: 'data', parts: { ...firstParts, data: 'rows' } })).toBe('#/data/rows')
  })

  it.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/data/nowhere',
    '#/customers/rows',
    '#/data/rows/1',
    'data',
  ])('is no place where nothing is called so: %j', (hash) => {
    expect(placeOf(hash)).toBeNull()
  })
})
