import type { Encoding } from '../../src/contracts'

const twoByte: readonly Encoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const codesOf = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

/** Text as bytes of an encoding; what the encoding does not have must not occur. */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(2 * text.length)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at++)
      view.setUint16(2 * at, text.charCodeAt(at), encoding === 'utf-16le')
    return bytes
  }
  let codes = codesOf.get(encoding)
  if (!codes) {
    codes = allCodes(encoding)
    codesOf.set(encoding, codes)
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = codes.get(character)
      if (!code) throw new Error(`${encoding} has no ${character}`)
      return [...code]
    }),
  )
}

/** The bytes of every character, by decoding all bytes and pairs of bytes. */
function allCodes(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if (Array.from(text).length === 1 && text !== '\ufffd' && !codes.has(text))
      codes.set(text, bytes)
  }
  for (let code = 0; code < 256; code++) add(code)
  if (!twoByte.includes(encoding)) return codes
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  return codes
}
