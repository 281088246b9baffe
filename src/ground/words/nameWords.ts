/**
 * The words of a name or a value, in lower case: "CustomerID" → customer, id; "is_churned" → is,
 * churned; "ушёл" → ушел.
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * The same with numbers as words of their own, percent signs as words and one spelling of letters
 * that look alike (Unicode NFKC): "tier2" → tier, 2; "Рост, %" → рост, percent.
 */
export function finestWordsOf(text: string): string[] {
  return wordsOf(
    text
      .normalize('NFKC')
      .replace(/(\p{L})(\p{N})/gu, '$1 $2')
      .replace(/(\p{N})(\p{L})/gu, '$1 $2')
      .replaceAll('%', ' percent '),
  )
}

/** A test for words of a list; one that ends in "*" stands for all that begin so. */
export function wordTest(...lists: readonly string[]): (word: string) => boolean {
  const entries = lists.join(' ').split(/\s+/)
  const words = new Set(entries.filter((entry) => !entry.endsWith('*')))
  const stems = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1))
  return (word) => words.has(word) || stems.some((stem) => word.startsWith(stem))
}
