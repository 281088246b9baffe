import type { XmlHandler } from '../xml'

/** Characters that XML cannot hold, as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
const escapedCharacter = /_x([\da-f]{4})_/gi

/** The text of a cell with its escapes resolved; CR LF within a cell becomes LF as sheets show it. */
export function cellString(text: string): string {
  if (!text.includes('_x') && !text.includes('\r')) return text
  return text
    .replace(escapedCharacter, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
}

/** Collects the texts that cells refer to by number. Formatted parts are put together, readings of Japanese left out. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = []
  private current = ''
  private inText = false
  private inReading = false

  open(name: string): void {
    if (name === 'si') this.current = ''
    else if (name === 'rPh') this.inReading = true
    else if (name === 't') this.inText = !this.inReading
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(cellString(this.current))
    else if (name === 'rPh') this.inReading = false
    else if (name === 't') this.inText = false
  }

  text(text: string): void {
    if (this.inText) this.current += text
  }
}
