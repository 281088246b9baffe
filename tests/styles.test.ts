import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
  join('src', path.replaceAll('\\', '/')),
)
const scripts = files.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
const sheets = files.filter((path) => path.endsWith('.css'))
const views = sheets.filter((path) => path.startsWith('src/components/'))

/** Style sheets of charts from before the tokens. */
const older = new Set([
  'src/components/charts/ChartFrame.module.css',
  'src/components/charts/PointedPlot.module.css',
  'src/components/customer/reasons/WaterfallChart.module.css',
  'src/components/data/depth/BoxPlot.module.css',
  'src/components/data/depth/NumberChart.module.css',
  'src/components/drivers/effect/EffectRows.module.css',
  'src/components/drivers/effect/StepChart.module.css',
  'src/components/drivers/pair/HeatMap.module.css',
  'src/components/drivers/pair/PairDepth.module.css',
  'src/components/model/charts/Plot.module.css',
  'src/components/training/LearningCurve.module.css',
])

/** What a view must take from the tokens, and a value of its own that gives it away. */
const rules = {
  'type sizes': { property: /^font(-size)?$/, raw: /\d/ },
  weights: { property: /^font(-weight)?$/, raw: /\b(bold|bolder|\d00)\b/ },
  colours: { property: /./, raw: /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i },
  // Lines of 1, 2 and 3 px are no spacing.
  spacing: { property: /^(margin|padding|gap|row-gap|column-gap)/, raw: /\b([4-9]|\d\d+)px\b/ },
  radii: { property: /^border-radius$/, raw: /\b([4-9]|\d\d+)px\b/ },
}

/** Every `property: value` of a sheet with its line. */
function declarationsOf(sheet: string) {
  const withoutComments = sheet.replace(/\/\*[\s\S]*?\*\//g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
  return [...withoutComments.matchAll(/([\w-]+):\s*([^;{}]+);/g)].map((match) => ({
    property: match[1] ?? '',
    value: (match[2] ?? '').replace(/var\([^)]*\)/g, ''),
    line: withoutComments.slice(0, match.index).split('\n').length,
  }))
}

const rawValues = (sheet: string, { property, raw }: { property: RegExp; raw: RegExp }) =>
  declarationsOf(sheet).filter((found) => property.test(found.property) && raw.test(found.value))

describe('a view takes from the tokens', () => {
  const held = views.filter((path) => !older.has(path))

  for (const [what, rule] of Object.entries(rules))
    test(what, () => {
      const raw = held.flatMap((path) =>
        rawValues(read(path), rule).map(
          ({ property, value, line }) => `${path}:${line}: ${property}: ${value}`,
        ),
      )
      expect(raw).toEqual([])
    })

  test('widths at which it changes', () => {
    const raw = held.filter((path) => /@media[^{]*width/.test(read(path)))
    expect(raw).toEqual([])
  })

  test('and no more than there are: each token is used, each use is a token', () => {
    const all = files
      .filter((path) => /\.(css|tsx?)$/.test(path))
      .map(read)
      .join('\n')
    const defined = new Set(
      [...read('src/tokens.css').matchAll(/(--hf-[\w-]+):/g)].map((match) => match[1] ?? ''),
    )
    const used = new Set([...all.matchAll(/var\((--hf-[\w-]+)/g)].map((match) => match[1] ?? ''))
    // A component may put a name together: `var(--hf-${colour})`.
    const named = (name: string) => all.includes(`'${name.replace('--hf-', '')}'`)
    expect([...defined].filter((name) => !used.has(name) && !named(name))).toEqual([])
    expect([...used].filter((name) => !defined.has(name))).toEqual([])
  })
})

test('the rules find what they forbid', () => {
  const sheet = `.a { /* 13px; */
    font-size: 13px;
    font-weight: 700;
    color: #abc;
    box-shadow: 0 0 4px rgb(0 0 0 / 10%);
    padding: var(--hf-space-1) 5px 2px;
    border-radius: 6px;
  }`
  const lines = Object.values(rules).map((rule) => rawValues(sheet, rule).map(({ line }) => line))
  expect(lines).toEqual([[2], [3], [4, 5], [6], [7]])
})

test('every class of a style sheet is used by a component of its folder', () => {
  const unused = views
    .filter((path) => path.endsWith('.module.css'))
    .flatMap((path) => {
      const importing = scripts.filter((script) => dirname(script) === dirname(path)).map(read)
      const users = importing.filter((source) => source.includes(`./${basename(path)}'`))
      const names = [
        ...read(path)
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\{[^{}]*\}/g, '{}')
          .matchAll(/\.([a-z][\w-]*)/gi),
      ].map((match) => match[1])
      return [...new Set(names)]
        .filter((name) => !users.some((source) => new RegExp(`\\.${name}\\b`).test(source)))
        .map((name) => `${path}: .${name}`)
    })
  expect(unused).toEqual([])
})
