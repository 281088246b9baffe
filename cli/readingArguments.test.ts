import { describe, expect, it } from 'vitest'
import { parseReading } from './readingArguments'

describe('parseReading', () => {
  it.each([
    ['cp1251', 'windows-1251'],
    ['Win-1251', 'windows-1251'],
    ['latin1', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['UTF_8', 'utf-8'],
    ['utf-16', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
    ['KOI8-R', 'koi8-r'],
    ['cp866', 'ibm866'],
  ])('knows the encoding %s', (name, encoding) => {
    expect(parseReading({ encoding: name })).toEqual({ encoding })
  })

  it.each([
    [';', ';'],
    ['tab', '\t'],
    ['\\t', '\t'],
    ['space', ' '],
    ['||', '||'],
  ])('knows the delimiter %j', (text, delimiter) => {
    expect(parseReading({ delimiter: text })).toEqual({ delimiter })
  })

  it.each(['', 'a', '"', '\n', ',,,', '1'])('refuses the delimiter %j', (delimiter) => {
    expect(() => parseReading({ delimiter })).toThrow(/usage/)
  })

  it.each(['', 'ebcdic', 'constructor'])('refuses the encoding %j', (encoding) => {
    expect(() => parseReading({ encoding })).toThrow(/is not supported; it must be one of utf-8/)
  })

  it('asks for nothing where nothing is asked', () => {
    expect(parseReading({ 'header-row': '12' })).toEqual({ headerRow: 12 })
    expect(() => parseReading({ 'header-row': 'two' })).toThrow(/usage/)
    expect(parseReading({})).toEqual({})
  })
})
