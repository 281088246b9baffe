import { type JsonValue, Literal, parseJson } from './parseJson'

/** A record as names and texts; null where it is an array, whose cells have no names. */
export interface JsonCells {
  readonly names: readonly string[] | null
  readonly cells: readonly string[]
}

/**
 * The cells of a record. What objects within it hold stands under "outer.inner"; lists and what lies
 * deeper become JSON. A value that is neither object nor array is one cell.
 */
export function jsonCells(record: JsonValue): JsonCells {
  if (Array.isArray(record)) return { names: null, cells: record.map(cellText) }
  if (!(record instanceof Map)) return { names: ['value'], cells: [cellText(record)] }
  const names: string[] = []
  const cells: string[] = []
  for (const [key, value] of record as ReadonlyMap<string, JsonValue>) {
    const inner: ReadonlyMap<string, JsonValue> =
      value instanceof Map && value.size > 0 ? value : new Map([['', value]])
    for (const [innerKey, each] of inner) {
      names.push(innerKey === '' ? key : `${key}.${innerKey}`)
      cells.push(cellText(each))
    }
  }
  return { names, cells }
}

/** As `jsonCells`, of the text of a record. Throws SyntaxError. */
export function cellsOfText(text: string): JsonCells {
  return jsonCells(parseJson(text))
}

export function cellText(value: JsonValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return value instanceof Literal ? value.text : jsonText(value)
}

function jsonText(value: JsonValue): string {
  if (value === null || typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Literal) return value.text
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, JsonValue>)]
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${jsonText(each)}`).join(',')}}`
  }
  return `[${(value as readonly JsonValue[]).map(jsonText).join(',')}]`
}
