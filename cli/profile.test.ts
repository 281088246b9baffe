import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { writeWhole } from './output'
import { run } from './run'

const fixture = 'tests/fixtures/customers.csv'
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-'))

interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** As a process of its own, the way people run it. */
function inProcess(...argv: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'cli/main.ts', ...argv]
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

/** The same within this process, where starting one would take most of the time. */
async function holdfast(...argv: string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += text
      return true
    }),
  )
  try {
    const code = await run(argv)
    return { code, ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

function inFolder(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('holdfast profile', () => {
  it('prints the profile as one JSON object', async () => {
    const { code, stdout, stderr } = await inProcess('profile', fixture)
    expect([code, stderr]).toEqual([0, ''])
    const profile = JSON.parse(stdout) as Record<string, unknown>
    expect(profile).toMatchObject({
      file: {
        name: 'customers.csv',
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        quote: '"',
        newline: '\r\n',
        decimal: '.',
        headerRow: 1,
        skippedRows: 0,
      },
      rows: 61,
      target: { column: 'Churned', positive: 'Yes' },
      id: 'customer_id',
      repeats: { exact: 1, ignoringId: 4, repeatedIds: 1, nearDuplicates: 0 },
      problems: [],
    })
    expect(profile.alerts).toContainEqual({
      code: 'repeated-ids',
      severity: 'warning',
      column: null,
      params: { rows: 1 },
      message: 'Rows with an ID that an earlier row has: 1.',
    })
  })

  it('fills the sentences of problems', async () => {
    const { stdout } = await holdfast('profile', inFolder('ragged.csv', 'a,b\n1,2\n3\n'))
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [
        {
          row: 3,
          column: null,
          code: 'too-few-cells',
          message: 'Row 3 has 1 cells, the header has 2. The absent cells count as missing.',
        },
      ],
    })
  })

  it('takes a header alone as a table without rows', async () => {
    const { code, stdout } = await holdfast('profile', inFolder('header.csv', 'a,b\n'))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ rows: 0, columns: [{ name: 'a' }, { name: 'b' }] })
  })

  it('reads a file in the encoding that is given', async () => {
    // "имя;5" under "а;б" in KOI8-R
    const bytes = Uint8Array.of(0xc1, 0x3b, 0xc2, 0x0a, 0xc9, 0xcd, 0xd1, 0x3b, 0x35, 0x0a)
    const path = inFolder('koi8.csv', bytes)
    const { stdout } = await holdfast('profile', path, '--encoding', 'KOI8-R')
    expect(JSON.parse(stdout)).toMatchObject({
      file: { encoding: 'koi8-r', delimiter: ';' },
      columns: [{ name: 'а' }, { name: 'б' }],
    })
  })

  it.each([
    ['an unknown command', ['predict', fixture], 'no command “predict”'],
    ['no command', [], 'Name a command'],
    ['an unknown option', ['profile', fixture, '--bogus'], '--bogus'],
    ['no file', ['profile'], 'Name the FILE'],
    ['two files', ['profile', fixture, 'b.csv'], 'b.csv'],
    ['a file that is not there', ['profile', 'absent.csv'], 'absent.csv could not be read'],
    ['a folder', ['profile', 'tests'], 'it is a folder'],
    ['an unknown column', ['profile', fixture, '--target', 'x'], 'no column “x”'],
    ['an outcome with many values', ['profile', fixture, '--target', 'region'], '“region” has 3'],
    ['an unknown encoding', ['profile', fixture, '--encoding', 'ebcdic'], 'ebcdic'],
    ['a long delimiter', ['profile', fixture, '--delimiter', 'ab'], 'one character'],
    ['a file without content', ['profile', inFolder('empty.csv', '')], 'empty.csv is empty'],
  ])('refuses %s with one line and exit 2', async (_, argv, words) => {
    const { code, stdout, stderr } = await holdfast(...argv)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).toContain(words)
  })
})

describe('holdfast', () => {
  it('ends with 2 where the input cannot be used', async () => {
    const { code, stdout, stderr } = await inProcess('profile', 'absent.csv')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('absent.csv could not be read')
  })

  it('tells how it is used', async () => {
    const { code, stdout, stderr } = await holdfast('profile', '--help')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('profile FILE')
  })
})

describe('writeWhole', () => {
  it('leaves the earlier file, and nothing else, when writing fails', async () => {
    const path = inFolder('kept.csv', 'before')
    async function* failing() {
      yield 'half'
      throw new Error('stopped')
    }
    await expect(writeWhole(path, failing())).rejects.toThrow('stopped')
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
    await writeWhole(path, 'after')
    expect(readFileSync(path, 'utf8')).toBe('after')
  })

  it('says in a sentence that a place cannot be written', async () => {
    const writing = writeWhole(join(folder, 'no', 'such', 'x.csv'), 'x')
    await expect(writing).rejects.toMatchObject({ code: 'usage' })
  })
})
