import { resolveEntities } from './entities'

/** Sees the parts of an XML document in order. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void
  close(name: string): void
  /** Text between tags, entities resolved; long text may come in one piece only. */
  text(text: string): void
}

/**
 * A cell of a workbook holds 32,767 characters, of other programs some more; longer ones are bombs, for
 * a text of 20 MB packs into 20 kB.
 */
const longestPart = 1 << 20

/**
 * Cuts XML that comes in pieces into tags and text. It knows what office documents use: no document
 * types, so no entities of their own, which is how XML bombs are made.
 */
export class XmlScanner {
  private pending = ''

  constructor(private readonly handler: XmlHandler) {}

  /** Throws SyntaxError where the document is not XML of that kind, RangeError at endless texts. */
  feed(piece: string): void {
    const text = this.pending + piece
    let at = 0
    for (;;) {
      const end = this.take(text, at)
      if (end < 0) break
      at = end
    }
    this.pending = text.slice(at)
    if (this.pending.length > longestPart) throw new RangeError('an endless part')
  }

  /** Throws SyntaxError where the document stops within a tag. */
  finish(): void {
    if (this.pending.trim() !== '') throw new SyntaxError('an unfinished document')
  }

  /** Handles the part that starts at `at`; returns where it ends, −1 where it is not complete. */
  private take(text: string, at: number): number {
    const start = text.indexOf('<', at)
    if (start < 0) return -1
    if (start - at > longestPart) throw new RangeError('an endless text')
    if (start > at) {
      this.handler.text(resolveEntities(text.slice(at, start)))
      return start
    }
    const next = text.charCodeAt(at + 1)
    if (next === 0x21 /* ! */) return this.takeDeclaration(text, at)
    if (next === 0x3f /* ? */) return after(text, '?>', at)
    const end = tagEnd(text, at)
    if (end < 0) return -1
    if (next === 0x2f /* / */) {
      this.handler.close(localName(text.slice(at + 2, end).trimEnd()))
      return end + 1
    }
    const isEmpty = text.charCodeAt(end - 1) === 0x2f
    this.takeTag(text.slice(at + 1, isEmpty ? end - 1 : end), isEmpty)
    return end + 1
  }

  private takeTag(tag: string, isEmpty: boolean): void {
    const space = tag.search(/\s/)
    const name = localName(space < 0 ? tag : tag.slice(0, space))
    this.handler.open(name, space < 0 ? '' : tag.slice(space))
    if (isEmpty) this.handler.close(name)
  }

  private takeDeclaration(text: string, at: number): number {
    if (text.length < at + 9) return -1
    if (text.startsWith('<!--', at)) return after(text, '-->', at)
    if (!text.startsWith('<![CDATA[', at)) throw new SyntaxError('a document type')
    const end = text.indexOf(']]>', at)
    if (end < 0) return -1
    this.handler.text(text.slice(at + 9, end))
    return end + 3
  }
}

function after(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 ? -1 : found + mark.length
}

/** Where the tag closes: the first ">" that is not within an attribute's value. */
function tagEnd(text: string, at: number): number {
  let quote = 0
  for (let index = at + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return index
    else if (code === 0x22 || code === 0x27) quote = code
  }
  return -1
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The value of an attribute in a tag's attributes, by its whole name; null where it is absent. */
export function attribute(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name)
  while (at > 0) {
    const equals = at + name.length
    if (attributes.charCodeAt(equals) === 0x3d && attributes.charCodeAt(at - 1) <= 0x20) {
      const end = attributes.indexOf(attributes[equals + 1]!, equals + 2)
      return end < 0 ? null : resolveEntities(attributes.slice(equals + 2, end))
    }
    at = attributes.indexOf(name, at + 1)
  }
  return null
}
