import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import { analyse } from 'scslre'
import { describe, expect, it, vi } from 'vitest'

// Files come from anywhere: a cell of a megabyte must not keep a pattern busy for hours. scslre
// finds the ways of a pattern to try again what it tried, without running it.

function isSlow(source: string, flags: string): boolean {
  return analyse({ source, flags }).reports.length > 0
}

/** The patterns that a file writes between slashes. */
function patternsOf(path: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = []
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return
    if ('regex' in node && node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }
      found.push({ source: pattern, flags })
    }
    Object.values(node).forEach(walk)
  }
  walk(parseSync(path, readFileSync(path, 'utf8')).program)
  return found
}

/** The patterns that are made from texts while something runs. */
async function patternsMade(
  run: () => Promise<void>,
): Promise<{ source: string; flags: string }[]> {
  const made: { source: string; flags: string }[] = []
  class Recorded extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags)
      if (typeof pattern === 'string') made.push({ source: pattern, flags: flags ?? '' })
    }
  }
  vi.stubGlobal('RegExp', Recorded)
  try {
    await run()
  } finally {
    vi.unstubAllGlobals()
  }
  return made
}

const files = ['src', 'cli'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => `${folder}/${name}`),
)

describe('patterns', () => {
  it('are told to be slow where they are', () => {
    for (const slow of ['^\\d+\\.?\\d*$', '\\s*\\n', '^(a|b)*(b|c)*$', '^(a+)+$'])
      expect(isSlow(slow, '')).toBe(true)
  })

  it('take time in proportion to the text', () => {
    const patterns = files.flatMap((path) => patternsOf(path).map((each) => ({ path, ...each })))
    expect(patterns.length).toBeGreaterThan(100)
    expect(patterns.filter(({ source, flags }) => isSlow(source, flags))).toEqual([])
  })

  it('that are put together where a module starts do so too', async () => {
    const modules = import.meta.glob([
      '../src/{data,ground}/**/*.ts',
      '../src/model/{mapping,plans,file}/**/*.ts',
      '!../src/**/*.test.ts',
    ])
    vi.resetModules()
    const made = await patternsMade(async () => {
      for (const load of Object.values(modules)) await load()
    })
    // The shapes of cells, the signs that are not seen, the words of totals.
    expect(made.length).toBeGreaterThan(8)
    expect(made.filter(({ source, flags }) => isSlow(source, flags))).toEqual([])
  })

  it('that are made for a dialect do so too', async () => {
    const { detectDialect } = await import('../src/data/reading/dialect/detectDialect')
    const made = await patternsMade(async () => {
      for (const delimiter of [',', ';', '\t', '|', '||', ' ', ':', '^', '~', '#'])
        for (const quote of ['"', "'"])
          detectDialect(`a${delimiter}b\n${quote}1${quote}${delimiter}2\n`, true, { delimiter })
    })
    expect(made.length).toBeGreaterThanOrEqual(20)
    expect(made.filter(({ source, flags }) => isSlow(source, flags))).toEqual([])
  })
})
