const held = new Set<unknown>()

/**
 * Holds objects until the returned function is called. Chromium 156 collects the stream of a file
 * where only a pending read holds it, and the read then never ends: seen at files of 950 MB.
 */
export function hold(...objects: readonly unknown[]): () => void {
  for (const each of objects) held.add(each)
  return () => {
    for (const each of objects) held.delete(each)
  }
}
