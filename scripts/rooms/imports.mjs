import { parseSync, Visitor } from 'oxc-parser'

/**
 * What a source file imports, type-only imports, re-exports, lazy imports and `import('…')` types
 * included.
 *
 * @param {string} path
 * @param {string} source
 * @returns {{ specifier: string, line: number }[]}
 */
export function importsOf(path, source) {
  const { module, program } = parseSync(path, source)
  /** @type {{ specifier: string, at: number }[]} */
  const found = []
  for (const { moduleRequest, start } of module.staticImports)
    found.push({ specifier: moduleRequest.value, at: start })
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, start } of entries)
      if (moduleRequest) found.push({ specifier: moduleRequest.value, at: start })
  new Visitor({
    ImportExpression({ source: { type, value }, start }) {
      if (type === 'Literal') found.push({ specifier: String(value), at: start })
    },
    TSImportType({ source: { value }, start }) {
      found.push({ specifier: String(value), at: start })
    },
  }).visit(program)
  return found.map(({ specifier, at }) => ({
    specifier,
    line: source.slice(0, at).split('\n').length,
  }))
}
