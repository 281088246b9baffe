import type { ProblemCode, Profile } from '../../contracts'

/** Why the way a file was read may be wrong. */
export type Doubt =
  | { readonly kind: 'oneColumn' | 'letters' }
  | { readonly kind: 'odd'; readonly share: number }

/** What many rows have where the delimiter or the quote is not the file's own. */
const shapeProblems: readonly ProblemCode[] = [
  'too-many-cells',
  'too-few-cells',
  'stray-quote',
  'unclosed-quote',
]

/** Fewer odd rows are the file's own. */
const suspiciousShare = 0.05

type Read = Pick<Profile, 'rows' | 'columns' | 'problemCounts'>

/** The gravest doubt about how a file was read; null where all looks well. */
export function doubtOf({ rows, columns, problemCounts }: Read): Doubt | null {
  if (problemCounts.undecodable || columns.some(({ name }) => name.includes('\ufffd')))
    return { kind: 'letters' }
  if (columns.length === 1) return { kind: 'oneColumn' }
  const shaped = shapeProblems.reduce((sum, code) => sum + (problemCounts[code] ?? 0), 0)
  const share = Math.min(1, shaped / Math.max(1, rows))
  return share > suspiciousShare ? { kind: 'odd', share } : null
}
