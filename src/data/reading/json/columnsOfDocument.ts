import { cellText, type JsonCells, jsonCells } from './jsonCells'
import { type JsonValue, Literal, parseJson } from './parseJson'

const isObject = (value: JsonValue | undefined): value is ReadonlyMap<string, JsonValue> =>
  value instanceof Map

/**
 * The records of a document that is one object without an array of records: a list or an object a
 * column (`{"id": [1, 2]}`, as pandas writes it), an object a row by its key, or one record. Throws
 * SyntaxError.
 */
export function columnsOfDocument(text: string): JsonCells[] {
  const document = parseJson(text)
  if (!isObject(document)) return [jsonCells(document)]
  const values = [...document.values()]
  const names = [...document.keys()]
  if (values.length > 1 && values.every((value) => Array.isArray(value))) {
    const lists = values as readonly JsonValue[][]
    const rows = Math.max(...lists.map((list) => list.length))
    return Array.from({ length: rows }, (_, row) => ({
      names,
      cells: lists.map((list) => cellText(list[row] ?? null)),
    }))
  }
  if (values.length > 1 && values.every(isObject)) return ofObjects(names, values)
  return [jsonCells(document)]
}

/** Objects that hold the same kinds under each key are rows; else columns, whose keys are the rows. */
function ofObjects(
  names: readonly string[],
  objects: readonly ReadonlyMap<string, JsonValue>[],
): JsonCells[] {
  const keys = [...objects[0]!.keys()]
  const numbered = keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
  if (numbered && !names.every((name) => /^\d+$/.test(name)))
    return keys.map((key) => ({
      names,
      cells: objects.map((object) => cellText(object.get(key) ?? null)),
    }))
  return objects.map((object, row) => {
    const inner = jsonCells(object)
    return {
      names: ['key', ...inner.names!],
      cells: [cellText(keyOf(names[row]!)), ...inner.cells],
    }
  })
}

const keyOf = (key: string): JsonValue => (/^\d+$/.test(key) ? new Literal(key) : key)
