import type { ModelProto } from '../../file'
import type { InputPart } from './inputs'

/** Metadata keys under which converters and people keep the names of the matrix's columns. */
const nameKeys = [
  'feature_names',
  'feature_names_in_',
  'feature_name',
  'features',
  'input_names',
  'columns',
]

/**
 * Names of all columns: the inputs' own where each is a column, else those in the metadata.
 * @returns null where the file names too few or too many, or one twice
 */
export function readInputNames(model: ModelProto, parts: readonly InputPart[]): string[] | null {
  const columns = parts.reduce((sum, { width }) => sum + width, 0)
  for (const key of nameKeys) {
    const text = model.metadataProps.find((entry) => entry.key.toLowerCase() === key)?.value
    const names = text === undefined ? [] : splitNames(text)
    if (names.length === columns && new Set(names).size === columns) return names
  }
  const isNamed = parts.length > 1 || (columns === 1 && parts.length === 1)
  if (!isNamed) return null
  return parts.flatMap(({ name, width }) =>
    width === 1 ? [name] : Array.from({ length: width }, (_, j) => `${name}_${j + 1}`),
  )
}

/** A JSON list, or names between commas or line ends. */
function splitNames(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list)) return list.map(String)
  } catch {
    // Not JSON: the plain forms follow.
  }
  return text
    .split(text.includes('\n') ? '\n' : ',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
