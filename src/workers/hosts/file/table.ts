import { OpenFile } from '../../../analysis/file'
import { readTable } from '../../../data/reading'
import type { TableService } from '../../messages'
import { readElsewhere } from '../reading'

/** What a step of profiling may take before calls in between are answered. */
const stepMs = 25

export function tableService(open: () => OpenFile, hold: (file: OpenFile) => void): TableService {
  return {
    async read(file, { hashed, reading, roles, fills }, helpers, onProgress) {
      const table = await readTable(file, {
        onProgress,
        hashed,
        reading,
        helpers: helpers.map(readElsewhere),
      })
      hold(new OpenFile(file, table, roles, fills))
      return table.rowCount
    },
    profileSome: async () => open().profileSome(stepMs),
    profileAnew: async (roles) => open().profileAnew(roles),
    adoptProfile: async () => open().adoptProfile(),
    rows: async (query, from, to) => open().rowsOf(query, from, to),
    filteredSome: async (filters) => open().filteredSome(filters, stepMs),
    takeFamilies: async (found) => open().takeFamilies(found),
    setFills: async (fills) => open().setFills(fills),
    counts: async (scope) => open().scopes.view(scope).counts,
    header: async () => open().table.columns.map(({ name }) => name),
  }
}
