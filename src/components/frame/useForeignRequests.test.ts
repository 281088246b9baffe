import { describe, expect, it } from 'vitest'
import { isForeign } from './useForeignRequests'

describe('isForeign', () => {
  const home = 'https://holdfast.example'

  it('takes the own origin, blobs and inlined data as local', () => {
    expect(isForeign('https://holdfast.example/deep/model.onnx', home)).toBe(false)
    expect(isForeign('blob:https://holdfast.example/1234', home)).toBe(false)
    expect(isForeign('data:image/svg+xml,x', home)).toBe(false)
    expect(isForeign('file:///home/me/holdfast.html', 'null')).toBe(false)
  })

  it('sees other hosts, ports and protocols', () => {
    expect(isForeign('https://collector.example/pixel', home)).toBe(true)
    expect(isForeign('https://holdfast.example:8443/', home)).toBe(true)
    expect(isForeign('http://holdfast.example/', home)).toBe(true)
    expect(isForeign('https://collector.example/', 'null')).toBe(true)
  })

  it('leaves aside the words a policy report uses instead of an address', () => {
    expect(isForeign('inline', home)).toBe(false)
    expect(isForeign('eval', home)).toBe(false)
  })
})
