/** A number, true or false as it is written. */
export class Literal {
  constructor(readonly text: string) {}
}

export type JsonValue =
  | string
  | Literal
  | null
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>

const deepest = 200
const literal = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity/y
const space = /[\s\ufeff]*/y

/** Parses one document of JSON; later values of a key count. Throws SyntaxError. */
export function parseJson(text: string): JsonValue {
  const parser = new Parser(text)
  const value = parser.value(0)
  parser.end()
  return value
}

class Parser {
  private at = 0
  constructor(private readonly text: string) {}

  value(depth: number): JsonValue {
    if (depth > deepest) throw new SyntaxError('too deep')
    this.skip()
    const sign = this.text[this.at]
    if (sign === '{') return this.object(depth)
    if (sign === '[') return this.array(depth)
    if (sign === '"') return this.string()
    literal.lastIndex = this.at
    const found = literal.exec(this.text)?.[0]
    if (found === undefined) throw new SyntaxError('no value')
    this.at += found.length
    // NaN and Infinity are no JSON, but Python writes them.
    return /^(?:null|NaN|-?Infinity)$/.test(found) ? null : new Literal(found)
  }

  end(): void {
    this.skip()
    if (this.at < this.text.length) throw new SyntaxError('more than a value')
  }

  private object(depth: number): JsonValue {
    const entries = new Map<string, JsonValue>()
    this.at++
    if (this.takes('}')) return entries
    for (;;) {
      this.skip()
      if (this.text[this.at] !== '"') throw new SyntaxError('no key')
      const key = this.string()
      if (!this.takes(':')) throw new SyntaxError('no colon')
      entries.set(key, this.value(depth + 1))
      if (this.takes('}')) return entries
      if (!this.takes(',')) throw new SyntaxError('no comma')
    }
  }

  private array(depth: number): JsonValue {
    const items: JsonValue[] = []
    this.at++
    if (this.takes(']')) return items
    for (;;) {
      items.push(this.value(depth + 1))
      if (this.takes(']')) return items
      if (!this.takes(',')) throw new SyntaxError('no comma')
    }
  }

  private string(): string {
    const start = this.at
    const end = stringEnd(this.text, start)
    if (end < 0) throw new SyntaxError('an endless text')
    this.at = end
    const inner = this.text.slice(start + 1, end - 1)
    if (!inner.includes('\\') && !/[\n\r\t]/.test(inner)) return inner
    // Line ends within texts are no JSON, but some programs leave them as they are.
    const escaped = inner.replace(/[\n\r\t]/g, (sign) => JSON.stringify(sign).slice(1, -1))
    return JSON.parse(`"${escaped}"`) as string
  }

  private takes(sign: string): boolean {
    this.skip()
    if (this.text[this.at] !== sign) return false
    this.at++
    return true
  }

  private skip(): void {
    space.lastIndex = this.at
    this.at += space.exec(this.text)![0].length
  }
}

/** Where the string that starts at `at` ends, after its quote; −1 where it does not. */
export function stringEnd(text: string, at: number): number {
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return -1
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return quote + 1
    from = quote + 1
  }
}
