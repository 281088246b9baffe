import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type JSXChild, type Node, parseSync, Visitor } from 'oxc-parser'
import { expect, it } from 'vitest'

/** Attributes whose value a person sees or hears. */
const spoken =
  /^(aria-(label|description|roledescription|valuetext)|alt|caption|description|label|legend|picture|placeholder|subtitle|summary|text|title)$/

const hasWord = (text: string) => /\p{L}/u.test(text)

/** Words that `node` may become when it is shown: its literals and those of its branches. */
function words(node: Node | JSXChild): string[] {
  switch (node.type) {
    case 'JSXText':
      return hasWord(node.value) ? [node.value.trim()] : []
    case 'Literal':
      return typeof node.value === 'string' && hasWord(node.value) ? [node.value] : []
    case 'TemplateLiteral':
      return [
        ...node.quasis.map(({ value }) => value.cooked ?? '').filter(hasWord),
        ...node.expressions.flatMap(words),
      ]
    case 'JSXExpressionContainer':
      return words(node.expression)
    case 'ConditionalExpression':
      return [...words(node.consequent), ...words(node.alternate)]
    case 'LogicalExpression':
      return [...words(node.left), ...words(node.right)]
    case 'BinaryExpression':
      return node.operator === '+' ? [...words(node.left), ...words(node.right)] : []
    case 'ParenthesizedExpression':
      return words(node.expression)
    default:
      return []
  }
}

/** Words that stand in a component instead of in the texts of a language. */
function hardCoded(path: string, source: string): string[] {
  const found: string[] = []
  const look = ({ children }: { children: JSXChild[] }) =>
    void found.push(...children.flatMap(words))
  new Visitor({
    JSXElement: look,
    JSXFragment: look,
    JSXAttribute({ name, value }) {
      if (name.type === 'JSXIdentifier' && spoken.test(name.name) && value)
        found.push(...words(value))
    },
  }).visit(parseSync(path, source).program)
  return found
}

it('finds words that are written into a component', () => {
  const source = `
    const a = <p title="A hint">Some <b>bold</b> text {'and'} {open ? 'more' : t('x')} {\`\${n} rows\`}</p>
    const b = <Chart label={'Risk' + unit} aria-label={t('chart.label')} className="wide" />
    const c = <>{shown && 'fragment'} – {kind === 'number' && <i />}</>
    `
  expect(hardCoded('a.tsx', source).sort()).toEqual(
    ['A hint', 'Some', 'bold', 'text', 'and', 'more', ' rows', 'Risk', 'fragment'].sort(),
  )
})

const root = join(import.meta.dirname, '..', 'src')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }))

it('finds none in the components', () => {
  const found = sources
    .filter(({ name }) => name.endsWith('.tsx'))
    .flatMap(({ name, source }) => hardCoded(name, source).map((word) => `${name}: ${word}`))
  expect(found).toEqual([])
})

it('numbers, dates and lists are written in one place', () => {
  const formats =
    /Intl\.(NumberFormat|DateTimeFormat|ListFormat|RelativeTimeFormat)|toLocale(Date|Time)?String/
  const elsewhere = sources.filter(
    ({ name, source }) => name !== join('i18n', 'format.ts') && formats.test(source),
  )
  expect(elsewhere.map(({ name }) => name)).toEqual([])
})
