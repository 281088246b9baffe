import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { generateCsv } from '../../bench/generate'

/** Writes generated customers to a temporary `large.csv`, about 95 bytes a row. */
export async function writeLargeFile(rows: number): Promise<{ path: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-e2e-'))
  const path = join(folder, 'large.csv')
  await pipeline(Readable.from(generateCsv(rows)), createWriteStream(path))
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
