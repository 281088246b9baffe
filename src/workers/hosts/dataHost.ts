import { HoldfastError } from '../../contracts/errors'
import { cleanedCsv } from '../../data/cleaning/cleanedCsv'
import { previewCleaning } from '../../data/cleaning/previewCleaning'
import { profileTable } from '../../data/profile/profileTable'
import { readTable } from '../../data/reading/readTable'
import { generateSample } from '../../data/sample/generateSample'
import { appendColumns } from '../../data/writing/appendColumns'
import type { DataService } from '../services'
import { FileScores } from './fileScores'
import { OpenTable } from './openTable'

const sampleRows = 2000
const sampleSeed = 1

/** Collects text parts into a file, a batch at a time so that no string grows without bound. */
async function toBlob(parts: AsyncIterable<string>): Promise<Blob> {
  const chunks: string[] = []
  for await (const part of parts) chunks.push(part)
  return new Blob(chunks, { type: 'text/csv;charset=utf-8' })
}

/** Holds one open file for the life of its worker. */
export function createDataHost(): DataService {
  let opened: OpenTable | null = null
  /** Scores on their way in; they replace the kept ones only when complete. */
  let incoming: FileScores | null = null

  const current = () => {
    if (!opened) throw new HoldfastError('no-file-open')
    return opened
  }
  const scoring = () => {
    if (!incoming) throw new HoldfastError('model-not-loaded', { detail: 'no model was bound' })
    return incoming
  }

  return {
    async sampleFile() {
      const { csv } = generateSample(sampleRows, sampleSeed)
      return new File([csv], 'sample-customers.csv', { type: 'text/csv' })
    },
    async open(file, options, onProgress) {
      const table = await readTable(file, { onProgress })
      const profile = profileTable(table, options, onProgress)
      opened = new OpenTable(file, table, profile)
      incoming = null
      return profile
    },
    async bind(manifest) {
      incoming = new FileScores(current().table, manifest)
      return current().table.rowCount
    },
    async encode(from, to) {
      return scoring().encode(from, to)
    },
    async keepScores(batch) {
      scoring().keep(batch)
    },
    async rank() {
      const scores = scoring()
      current().setScores(scores)
      incoming = null
      return scores.summary()
    },
    async customers(query, from, to) {
      return current().customers(query, from, to)
    },
    async explain(row) {
      return current().explain(row)
    },
    async scores(from, to) {
      return current().scoredRows(from, to)
    },
    async cleaningPreview() {
      const { table, profile } = current()
      return previewCleaning(table, profile)
    },
    cleanedFile(plan) {
      const { file, table, profile } = current()
      return toBlob(cleanedCsv(file, table, profile, plan))
    },
    scoredFile(options) {
      const { file, table } = current()
      const { header, cells } = current().scoredColumns(options)
      return toBlob(appendColumns(file, table, header, cells, { escapeFormulas: true }))
    },
  }
}
