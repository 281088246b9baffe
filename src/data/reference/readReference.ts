import type { Table } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { readTable } from '../reading'

/** A score alone on its line, with decimal point or comma. */
const lonelyNumber = /^"?\s*([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)\s*"?$/i
/** Names under which scores are usually kept, the likeliest first. */
const scoreNames = [/^churn_probability$/i, /prob/i, /score/i, /risk|риск/i, /predict/i]

/**
 * Scores that a user has from elsewhere, in row order; NaN where there is none. From JSON: a list of
 * numbers or of objects, or an object that holds such a list. From CSV: its only column, or the
 * column of numbers between 0 and 1 whose name speaks of a score, else the last such column.
 *
 * @throws HoldfastError `reference-unreadable` where the file holds no such numbers
 */
export async function readReference(file: File): Promise<Float64Array> {
  const text = await file.text()
  const scores = fromJson(text) ?? fromLines(text) ?? (await fromTable(file))
  if (!scores?.some((score) => !Number.isNaN(score)))
    throw new HoldfastError('reference-unreadable', { file: file.name })
  return scores
}

function fromJson(text: string): Float64Array | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    return listIn(JSON.parse(text))
  } catch {
    return null
  }
}

function listIn(value: unknown): Float64Array | null {
  if (Array.isArray(value)) return numbersOf(value)
  if (typeof value !== 'object' || value === null) return null
  const lists = Object.entries(value).flatMap(([name, list]) => {
    const numbers = Array.isArray(list) ? numbersOf(list) : null
    return numbers ? [{ name, numbers }] : []
  })
  return preferred(lists)?.numbers ?? null
}

/** A list of scores, or of records that hold one each. */
function numbersOf(list: readonly unknown[]): Float64Array | null {
  if (list.every((item) => item === null || typeof item === 'number')) {
    const numbers = Float64Array.from(list, (item) =>
      typeof item === 'number' ? item : Number.NaN,
    )
    return areScores(numbers) ? numbers : null
  }
  const [first] = list
  if (typeof first !== 'object' || first === null || Array.isArray(first)) return null
  const columns = Object.keys(first).flatMap((name) => {
    const numbers = numbersOf(list.map((item) => (item as Record<string, unknown>)?.[name] ?? null))
    return numbers ? [{ name, numbers }] : []
  })
  return preferred(columns)?.numbers ?? null
}

/** One number a line, under a header or not. */
function fromLines(text: string): Float64Array | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  while (lines.at(-1) === '') lines.pop()
  const parse = (line: string) => {
    const [, digits] = lonelyNumber.exec(line) ?? []
    return digits === undefined ? Number.NaN : Number(digits.replace(',', '.'))
  }
  const [head = '', ...rest] = lines
  const body = lonelyNumber.test(head) ? lines : rest
  if (body.length === 0 || !body.every((line) => line === '' || lonelyNumber.test(line)))
    return null
  const numbers = Float64Array.from(body, parse)
  return areScores(numbers) ? numbers : null
}

async function fromTable(file: File): Promise<Float64Array | null> {
  const { columns }: Table = await readTable(file, { onProgress: () => {} }).catch((thrown) => {
    if (thrown instanceof HoldfastError)
      throw new HoldfastError('reference-unreadable', { file: file.name })
    throw thrown
  })
  const numeric = columns.flatMap((column) =>
    column.type === 'number' && areScores(column.values)
      ? [{ name: column.name, numbers: Float64Array.from(column.values) }]
      : [],
  )
  return preferred(numeric)?.numbers ?? null
}

function preferred<Candidate extends { readonly name: string }>(
  candidates: readonly Candidate[],
): Candidate | null {
  for (const pattern of scoreNames) {
    const named = candidates.find(({ name }) => pattern.test(name))
    if (named) return named
  }
  return candidates.at(-1) ?? null
}

function areScores(numbers: ArrayLike<number>): boolean {
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! < 0 || numbers[i]! > 1) return false
  return numbers.length > 0
}
