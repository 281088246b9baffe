import type { Problem } from '../../../contracts'
import type { Structure } from './structure'

export interface Header {
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Column names from the header's cells: trimmed, each unique. An empty one is called by its
 * position ("column_3"), a repeated one gets a number ("age_2"); both are reported.
 */
function nameColumns(cells: readonly string[], row: number): Header {
  const taken = new Set(cells.map((cell) => cell.trim()))
  const used = new Set<string>()
  const problems: Problem[] = []
  const free = (stem: string, from: number) => {
    let number = from
    while (taken.has(`${stem}_${number}`)) number++
    taken.add(`${stem}_${number}`)
    return `${stem}_${number}`
  }
  const names = cells.map((cell, index) => {
    const name = cell.trim()
    if (name !== '' && !used.has(name)) {
      used.add(name)
      return name
    }
    const renamed = name === '' ? free('column', index + 1) : free(name, 2)
    const params = { row, name, renamed, position: index + 1 }
    const code = name === '' ? 'empty-header' : 'duplicate-header'
    problems.push({ row, column: renamed, code, params })
    return renamed
  })
  return { names, problems }
}

/** Names of the columns; by position ("column_1") where the file has no header. */
export function columnNames(structure: Structure): Header {
  const { header, headerRow, width, guessedEncoding } = structure
  const named =
    headerRow > 0
      ? nameColumns(header, headerRow)
      : { names: header.map((_, index) => `column_${index + 1}`), problems: [] }
  const row = Math.max(1, headerRow)
  const problems = [...named.problems]
  const tell = (code: Problem['code'], params: Problem['params']) =>
    problems.push({ row, column: null, code, params: { row, ...params } })
  if (guessedEncoding !== undefined) tell('encoding-guess', { encoding: guessedEncoding })
  if (width > header.length)
    tell('empty-columns', {
      from: header.length + 1,
      to: width,
      columns: width - header.length,
    })
  return { names: named.names, problems }
}
