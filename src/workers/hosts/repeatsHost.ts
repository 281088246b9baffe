import { readTable } from '../../data/reading/readTable'
import { comparisonRoles } from '../../data/repeats/comparisonRoles'
import { findRepeats } from '../../data/repeats/findRepeats'
import type { RepeatsService } from '../messages/services'

/** Reads the file for itself: the worker that shows it stays free to answer. */
export function createRepeatsHost(): RepeatsService {
  return {
    async find(file, reading, { columns, id, target }) {
      const table = await readTable(file, { reading, hashed: false })
      return findRepeats(table, comparisonRoles(columns, id, target?.column), target)
    },
  }
}
