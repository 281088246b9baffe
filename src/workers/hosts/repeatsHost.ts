import { readTable } from '../../data/reading'
import { comparisonRoles, findRepeats } from '../../data/repeats'
import type { RepeatsService } from '../messages'
import { convertElsewhere } from './reading'

/** Reads the file for itself: the worker that shows it stays free to answer. */
export function createRepeatsHost(): RepeatsService {
  return {
    convertBy: convertElsewhere,
    async find(file, reading, { columns, id, target }) {
      const table = await readTable(file, { reading, hashed: false })
      return findRepeats(table, comparisonRoles(columns, id, target?.column), target)
    },
  }
}
