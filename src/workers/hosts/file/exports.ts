import type { OpenFile } from '../../../analysis/file'
import { cleanedCsv, previewCleaning } from '../../../data/cleaning'
import { appendColumns, plainCsv } from '../../../data/writing'
import { problemTable } from '../../../i18n'
import { translator } from '../../../i18n/translator'
import type { ExportService } from '../../messages'

export function exportService(open: () => OpenFile): ExportService {
  return {
    async cleaningPreview() {
      const { table, profile } = open()
      return previewCleaning(table, profile)
    },
    async cleaned(plan) {
      const { file, table, profile } = open()
      return toBlob(cleanedCsv(file, table, profile, plan))
    },
    async scored(options) {
      const { file, table, scores } = open()
      const { header, cells } = scores.columns(options)
      return toBlob(appendColumns(file, table, header, cells, { escapeFormulas: true }))
    },
    async problems(language) {
      return csvBlob(plainCsv(problemTable(open().table.problems, translator(language))))
    },
  }
}

/** Collects text parts into a file, a batch at a time so that no string grows without bound. */
async function toBlob(parts: AsyncIterable<string>): Promise<Blob> {
  const chunks: string[] = []
  for await (const part of parts) chunks.push(part)
  return csvBlob(...chunks)
}

const csvBlob = (...parts: string[]) => new Blob(parts, { type: 'text/csv;charset=utf-8' })
