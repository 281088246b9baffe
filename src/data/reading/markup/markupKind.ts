export type MarkupKind = 'html' | 'xml2003' | 'fods' | 'plist' | 'xml'

/** What a page begins with; text tables begin with none of these. */
const htmlStart = /^<(?:!doctype\s+html|html|head|body|table)(?=[\s>])/i
/** What a part of a page begins with, or a table whose first cell is marked up. */
const tagStart = /^<[a-z][a-z\d]*[\s>/]/i

/** Which markup a text begins with; null for other text. `start` is without a byte-order mark. */
export function markupKind(start: string): MarkupKind | null {
  const text = withoutComments(start)
  if (!text.startsWith('<')) return null
  if (htmlStart.test(text)) return 'html'
  if (tagStart.test(text) && /<table[\s>]/i.test(text)) return 'html'
  if (!/^<(?:\?xml|\?mso-|!doctype|[a-z]+:?workbook|office:document)/i.test(text)) return null
  const root = /<(?![?!])([\w:.-]+)([^>]*)/.exec(text)
  if (!root) return 'xml'
  const [, name = '', attributes = ''] = root
  if (/(?:^|:)workbook$/i.test(name) && /office:spreadsheet/.test(attributes)) return 'xml2003'
  if (name === 'office:document') return 'fods'
  if (/^html$/i.test(name)) return 'html'
  return name === 'plist' ? 'plist' : 'xml'
}

function withoutComments(start: string): string {
  let text = start.trimStart()
  while (text.startsWith('<!--')) {
    const end = text.indexOf('-->', 4)
    if (end < 0) break
    text = text.slice(end + 3).trimStart()
  }
  return text
}
