const continues = 0x80
const payload = 0x7f
const payloadBits = 7

/** Ascending whole numbers below 2³² as text: their differences in LEB128, in base64. */
export function packed(ascending: readonly number[]): string {
  let text = ''
  let before = 0
  for (const value of ascending) {
    let rest = value - before
    before = value
    while (rest > payload) {
      text += String.fromCharCode((rest & payload) | continues)
      rest = Math.floor(rest / 2 ** payloadBits)
    }
    text += String.fromCharCode(rest)
  }
  return btoa(text)
}

/** The numbers again; what is not base64 or breaks off holds none or fewer. */
export function unpacked(text: string): number[] {
  let bytes: string
  try {
    bytes = atob(text)
  } catch {
    return []
  }
  const values: number[] = []
  let value = 0
  let difference = 0
  let place = 1
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at)
    difference += (byte & payload) * place
    place *= 2 ** payloadBits
    if (byte & continues) continue
    value += difference
    values.push(value)
    difference = 0
    place = 1
  }
  return values
}
