const lineFeed = 0x0a

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The 1-based line on which a file stops being UTF-8. Reads the file again, so it is for the error
 * path only. Line feeds never occur inside a UTF-8 character: lines can be checked one by one.
 */
export async function findUndecodableLine(file: File): Promise<number> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(lineFeed, start)
    if (end < 0 || !decodes(bytes.subarray(start, end))) return line
    start = end + 1
    line++
  }
}
