import { stringEnd } from './parseJson'

/**
 * Whether a text begins as JSON does: with an object or an array of objects, arrays or values. A table
 * whose first column is called "[id]" does not.
 */
export function jsonKind(start: string): 'json' | null {
  const text = start.trimStart()
  if (text.startsWith('{')) {
    const key = text.slice(1).trimStart()
    if (key.startsWith('}')) return 'json'
    const end = key.startsWith('"') ? stringEnd(key, 0) : -1
    return end > 0 && key.slice(end).trimStart().startsWith(':') ? 'json' : null
  }
  if (!text.startsWith('[')) return null
  const first = text.slice(1).trimStart()
  if (/^[[{\]]/.test(first)) return 'json'
  if (/^(?:-?\d+(?:\.\d+)?|null|true|false)\s*[,\]]/.test(first)) return 'json'
  const end = first.startsWith('"') ? stringEnd(first, 0) : -1
  return end > 0 && /^\s*[,\]]/.test(first.slice(end)) ? 'json' : null
}
