import fc from 'fast-check'
import { gzipSync, strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { utf8, zipOf } from '../../../../tests/support/archives'
import { HoldfastError } from '../../../contracts/errors'
import { seededRandom } from '../../../ground/maths/random'
import { openContainer } from './openContainer'

vi.mock(import('../archive/inflateBudget'), async (load) => {
  const { smallBudget } = await import('../../../../tests/support/smallBudget')
  return smallBudget(load)
})

const csv = 'a,b\n1,2\n3,4\n'

function fileOf(bytes: Uint8Array, name: string): File {
  return new File([Uint8Array.from(bytes)], name)
}

async function textOf(bytes: Uint8Array, name: string, entry?: string): Promise<string> {
  const opened = await openContainer(fileOf(bytes, name), entry === undefined ? {} : { entry })
  expect(opened.source).toBeNull()
  return opened.file.text()
}

async function codeOf(bytes: Uint8Array, name = 'x.zip', entry?: string): Promise<string> {
  return textOf(bytes, name, entry).then(
    () => 'opened',
    (error: unknown) => (error instanceof HoldfastError ? error.code : String(error)),
  )
}

describe('gzip', () => {
  it('is unpacked and loses its ending', async () => {
    const { file } = await openContainer(fileOf(gzipSync(strToU8(csv)), 'clients.csv.gz'))
    expect([file.name, await file.text()]).toEqual(['clients.csv', csv])
  })

  it('may have several members', async () => {
    const members = [csv, '5,6\n', '', '7,8\n'].map((part) => gzipSync(strToU8(part)))
    const whole = Uint8Array.from(members.flatMap((bytes) => [...bytes]))
    expect(await textOf(whole, 'a.gz')).toBe(`${csv}5,6\n7,8\n`)
    whole[members[0]!.length - 6]! ^= 1 // the checksum of the first member
    expect(await codeOf(whole, 'a.gz')).toBe('file-archive-damaged')
  })

  it('gives back any bytes, whatever their number', async () => {
    // Bytes as they come, and ones that shrink; drawing each by itself would take most of the time.
    const content = fc.record({
      length: fc.integer({ min: 1, max: 70_000 }),
      seed: fc.integer(),
      different: fc.constantFrom(2, 256),
    })
    await fc.assert(
      fc.asyncProperty(content, async ({ length, seed, different }) => {
        const random = seededRandom(seed)
        const whole = Uint8Array.from({ length }, () => random() * different)
        // A letter first: the content must not be packed again.
        whole[0] = 0x61
        const { file } = await openContainer(fileOf(gzipSync(whole), 'a.gz'))
        expect(Buffer.compare(new Uint8Array(await file.arrayBuffer()), whole)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it('is refused when cut short anywhere or changed anywhere after its header', async () => {
    const whole = gzipSync(strToU8(csv.repeat(20)))
    for (let length = 3; length < whole.length; length++)
      expect(await codeOf(whole.slice(0, length), 'a.gz')).toBe('file-archive-damaged')
    for (let at = 10; at < whole.length; at++) {
      const changed = whole.slice()
      changed[at]! ^= 0x10
      expect(await codeOf(changed, 'a.gz')).toBe('file-archive-damaged')
    }
  })

  it('that grows without bound is stopped', async () => {
    const bomb = gzipSync(new Uint8Array(2 << 20))
    expect(await codeOf(bomb, 'a.gz')).toBe('file-archive-bomb')
  })
})

describe('zip', () => {
  it('gives its largest table, or the one asked for', async () => {
    const zip = zipSync({
      'readme.pdf': strToU8('x'.repeat(500)),
      'small.csv': strToU8(csv),
      'folder/': new Uint8Array(),
      'folder/large.tsv': strToU8('a\tb\n'.repeat(9)),
      '__MACOSX/._large.csv': strToU8('z'.repeat(900)),
    })
    const opened = await openContainer(fileOf(zip, 'a.zip'))
    expect(opened.entries).toEqual(['folder/large.tsv', 'small.csv'])
    expect([opened.entry, opened.file.name]).toEqual(['folder/large.tsv', 'large.tsv'])
    expect(await textOf(zip, 'a.zip', 'small.csv')).toBe(csv)
    expect(await codeOf(zip, 'a.zip', 'absent.csv')).toBe('file-archive-entry')
  })

  it('may tell sizes after the data', async () => {
    const parts: Uint8Array[] = []
    const zip = new Zip((_, bytes) => parts.push(bytes))
    const entry = new ZipDeflate('a.csv')
    zip.add(entry)
    entry.push(strToU8(csv), true)
    zip.end()
    expect(await textOf(Uint8Array.from(parts.flatMap((part) => [...part])), 'a.zip')).toBe(csv)
  })

  it('may hold zip64 fields, stored files, a comment and bytes before it', async () => {
    const content = utf8(csv)
    const wide = { name: utf8('b.csv'), content, isWide: true, method: 0 } as const
    const zip = zipOf([{ name: utf8('a.txt'), content: utf8('t') }, wide], 'made by hand')
    expect(await textOf(zip, 'a.zip', 'b.csv')).toBe(csv)
    const shifted = Uint8Array.from([...zip.slice(0, 4), ...utf8('before'), ...zip])
    expect(await textOf(shifted, 'a.zip', 'b.csv')).toBe(csv)
  })

  it('may hold a gzip file that holds the table', async () => {
    const zip = zipSync({ 'a.csv.gz': gzipSync(strToU8(csv)) })
    const opened = await openContainer(fileOf(zip, 'a.zip'))
    expect([opened.entry, await opened.file.text()]).toEqual(['a.csv.gz', csv])
  })

  it.each([
    ['in UTF-8', utf8('клиенты.csv'), 0x800],
    ['in UTF-8 without saying so', utf8('клиенты.csv'), 0],
    ['in cp866', Uint8Array.from([0xaa, 0xab, 0xa8, 0xa5, 0xad, 0xe2, 0xeb, ...utf8('.csv')]), 0],
  ])('may have Russian names %s', async (_, name, flags) => {
    const zip = zipOf([{ name, content: utf8(csv), flags }])
    const { entries } = await openContainer(fileOf(zip, 'a.zip'))
    expect(entries).toEqual(['клиенты.csv'])
  })

  it.each<[string, Uint8Array, string]>([
    [
      'with a password',
      zipOf([{ name: utf8('a.csv'), content: utf8(csv), flags: 1 }]),
      'file-archive-protected',
    ],
    [
      'packed in a rare way',
      zipOf([{ name: utf8('a.csv'), content: utf8(csv), method: 12 }]),
      'file-archive-kind',
    ],
    ['without a table', zipSync({ 'a.pdf': strToU8('x') }), 'file-archive-empty'],
    ['without a file', zipOf([]), 'file-archive-empty'],
    [
      'that grows without bound',
      zipSync({ 'a.csv': new Uint8Array(2 << 20) }),
      'file-archive-bomb',
    ],
    [
      'of OpenDocument',
      zipSync({ 'META-INF/manifest.xml': strToU8('<a/>') }),
      'file-workbook-kind',
    ],
    ['of Numbers', zipSync({ 'Index/Document.iwa': strToU8('a') }), 'file-workbook-kind'],
    ['of XLSB', zipSync({ 'xl/workbook.bin': strToU8('a') }), 'file-workbook-kind'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('within zip within zip without end is refused', async () => {
    let nested = zipSync({ 'a.csv': strToU8(csv) })
    for (let depth = 0; depth < 3; depth++) nested = zipSync({ 'a.zip': nested })
    expect(await codeOf(nested)).toBe('file-archive-bomb')
  })

  it('cut short or changed is either read right or refused', async () => {
    const whole = zipSync({ 'a.csv': strToU8(csv.repeat(30)) })
    const change = fc.record({
      length: fc.integer({ min: 4, max: whole.length }),
      at: fc.integer({ min: 4, max: whole.length - 1 }),
      byte: fc.integer({ min: 0, max: 255 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ length, at, byte }) => {
        const bytes = whole.slice()
        bytes[at] = byte
        try {
          expect(await textOf(bytes.slice(0, length), 'a.zip')).toBe(csv.repeat(30))
        } catch (error) {
          if (!(error instanceof HoldfastError)) throw error
          expect(error.code).toMatch(/^file-archive-/)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('files of other kinds', () => {
  const compound = (text: string) => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    bytes[30] = 9 // sectors of 512 bytes
    bytes[48] = 0 // the directory is in the first
    for (let at = 0; at < text.length; at++) bytes[512 + 2 * at] = text.charCodeAt(at)
    return bytes
  }
  it.each<[string, Uint8Array, string]>([
    ['XLS', compound('Workbook'), 'file-workbook-kind'],
    ['XLSX with a password', compound('EncryptedPackage'), 'file-workbook-protected'],
    ['7z', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0]), 'file-archive-kind'],
    ['RAR', utf8('Rar!\x1a\x07\0'), 'file-archive-kind'],
    ['tar', utf8(`${'a.csv'.padEnd(257, '\0')}ustar`), 'file-archive-kind'],
    ['tar in gzip', gzipSync(utf8(`${'a'.padEnd(257, '\0')}ustar`)), 'file-archive-kind'],
    ['encrypted Parquet', utf8('PARE1234'), 'file-parquet-protected'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'file-no-table'],
    ['PDF', utf8('%PDF-1.7'), 'file-no-table'],
    ['half a Parquet file', utf8('PAR1abcdefghijkl'), 'file-parquet-damaged'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('text is left as it is', async () => {
    const file = fileOf(utf8(csv), 'a.csv')
    expect(await openContainer(file)).toEqual({ file, source: null, sheets: [], entries: [] })
  })
})

describe('half a workbook', () => {
  it('is told by its name', async () => {
    const half = zipSync({ 'xl/workbook.xml': strToU8('<a/>') }).slice(0, 40)
    expect(await codeOf(half, 'book.xlsx')).toBe('file-workbook-damaged')
    expect(await codeOf(half, 'book.zip')).toBe('file-archive-damaged')
    // Even where its start is lost; a text under the name of a workbook is read as text.
    expect(await codeOf(half.slice(8), 'book.xlsx')).toBe('file-workbook-damaged')
    const file = fileOf(utf8(csv), 'book.xlsx')
    expect((await openContainer(file)).source).toBeNull()
  })
})
