export interface NamePart {
  readonly at: number
  readonly text: string
}

/** The words of a header such as OrderCount or order_count, with their places; joined they give the name. */
export function nameParts(name: string): readonly NamePart[] {
  const parts: NamePart[] = []
  let at = 0
  for (const text of name.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=[_./-])/u)) {
    parts.push({ at, text })
    at += text.length
  }
  return parts
}
