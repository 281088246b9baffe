/** Collects text parts into a file, a batch at a time so that no string grows without bound. */
export async function toBlob(parts: AsyncIterable<string>): Promise<Blob> {
  const chunks: string[] = []
  for await (const part of parts) chunks.push(part)
  return csvBlob(...chunks)
}

export const csvBlob = (...parts: string[]) => new Blob(parts, { type: 'text/csv;charset=utf-8' })
