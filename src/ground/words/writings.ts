/** Signs that show nothing: zero-width spaces and joiners, the mark of byte order, soft hyphens. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A value without what no reader sees: outer and doubled spaces, invisible signs, split letters. */
export function tidyWriting(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim().normalize('NFC')
}

/**
 * What all writings of one value have in common: case, spaces, the width of letters (Unicode NFKC)
 * and the dots of ё are taken out. "Ушёл ", "УШЕЛ" and "ушел" are one value.
 */
export function foldedWriting(text: string): string {
  return tidyWriting(text.normalize('NFKC')).toLowerCase().replaceAll('ё', 'е')
}
