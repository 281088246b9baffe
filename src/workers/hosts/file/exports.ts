import type { OpenFile } from '../../../analysis/file'
import { changedRows, cleanedCsv, previewCleaning } from '../../../data/cleaning'
import { appendColumns, pickedRows, plainCsv } from '../../../data/writing'
import { loadTranslator, problemTable } from '../../../i18n'
import type { ExportService } from '../../messages'
import { csvBlob, toBlob } from './blobs'

export function exportService(open: () => OpenFile): ExportService {
  return {
    async cleaningPreview() {
      const { table, profile, fill } = open()
      return previewCleaning(table, profile, fill)
    },
    async cleaningRows(plan, most) {
      const { table, profile, fill } = open()
      return changedRows(table, profile, plan, fill, most)
    },
    async cleaned(plan) {
      const { file, table, profile, fill } = open()
      return toBlob(cleanedCsv(file, table, profile, plan, fill))
    },
    async scored(options) {
      const { file, table, scores } = open()
      const { header, cells } = await scores.columns(options)
      return toBlob(appendColumns(file, table, header, cells, { escapeFormulas: true }))
    },
    async list(rows, unit, language) {
      const { file, table, scores, customers } = open()
      const ofCustomer = unit === 'customers' ? (row: number) => customers.rowsOf(row) : null
      const columns = await scores.listColumns(ofCustomer, language)
      return toBlob(pickedRows(file, table, rows, columns))
    },
    async problems(language) {
      const { table } = open()
      const { t } = await loadTranslator(language)
      return csvBlob(plainCsv(problemTable(table.problems, t)))
    },
  }
}
