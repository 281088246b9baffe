import type { ReadingOptions } from '../../contracts'

/**
 * The options after a person chose anew. Another file of an archive starts from detection; another
 * sheet has a header of its own.
 */
export function withChange(options: ReadingOptions, change: ReadingOptions): ReadingOptions {
  if (change.entry !== undefined) return change
  if (change.sheet === undefined) return { ...options, ...change }
  const { headerRow: _, ...kept } = options
  return { ...kept, ...change }
}
