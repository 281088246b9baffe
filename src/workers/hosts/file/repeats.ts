import { readTable } from '../../../data/reading'
import { comparisonRoles, findRepeats } from '../../../data/repeats'
import type { RepeatsService } from '../../messages'

/** Reads the file for itself: the worker that shows it stays free to answer. */
export function repeatsService(): RepeatsService {
  return {
    async find(file, reading, { columns, id, target }) {
      const table = await readTable(file, { reading, hashed: false })
      return findRepeats(table, comparisonRoles(columns, id, target?.column), target)
    },
  }
}
