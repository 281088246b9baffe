import { describe, expect, it } from 'vitest'
import { withChange } from './readingChange'

describe('withChange', () => {
  it('keeps what was chosen before', () =>
    expect(withChange({ encoding: 'koi8-r', headerRow: 2 }, { headerRow: 3 })).toEqual({
      encoding: 'koi8-r',
      headerRow: 3,
    }))
  it('detects the header of another sheet', () =>
    expect(withChange({ sheet: 'A', headerRow: 2, decimal: ',' }, { sheet: 'B' })).toEqual({
      sheet: 'B',
      decimal: ',',
    }))
  it('detects everything of another file in an archive', () =>
    expect(withChange({ entry: 'a.csv', delimiter: ';' }, { entry: 'b.csv' })).toEqual({
      entry: 'b.csv',
    }))
})
