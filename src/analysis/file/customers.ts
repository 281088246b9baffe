import type { CustomerPage, CustomerQuery, Explanation, ScoredRow, Table } from '../../contracts'
import { bandOf } from '../../model/explanation'
import { CustomerOrder, cellOf, identify } from '../../model/ranking'
import type { FileScores } from '../scores'

const reasonsShown = 3

/** The customers of a scored table, called by its ID column. */
export class Customers {
  private readonly table: Table
  private readonly scores: FileScores
  private readonly idOf: (row: number) => string
  private readonly order: CustomerOrder

  constructor(table: Table, idColumn: string | null, scores: FileScores) {
    this.table = table
    this.scores = scores
    this.idOf = identify(table, idColumn)
    const { probability, limits } = scores
    this.order = new CustomerOrder({ table, probability, limits, idColumn, idOf: this.idOf })
  }

  /** Matching customers from..to-1 in the order of the query. */
  page(query: CustomerQuery, from: number, to: number): CustomerPage {
    const order = this.order.of(query)
    const column = this.table.columns.find(({ name }) => query.sort === `column:${name}`)
    const { scores } = this
    const { probability, limits } = scores
    return {
      total: order.length,
      from,
      rows: Array.from(order.window(from, to), (row) => ({
        row,
        id: this.idOf(row),
        probability: probability[row]!,
        band: bandOf(probability[row]!, limits),
        reasons: scores.isExplained(row) ? scores.reasonsOf(row, reasonsShown) : null,
        sortValue: column ? cellOf(column, row) : null,
      })),
    }
  }

  /** @throws HoldfastError `rows-out-of-range` */
  explain(row: number): Explanation {
    this.scores.checkRange(row, row + 1)
    return this.scores.explain(row, this.idOf(row))
  }

  /** The row as the model's input. @throws HoldfastError `rows-out-of-range` */
  input(row: number): Float32Array {
    this.scores.checkRange(row, row + 1)
    return this.scores.encode(row, row + 1)
  }

  /** Rows from..to-1 as scripts get them. @throws HoldfastError `rows-out-of-range` */
  scored(from: number, to: number): ScoredRow[] {
    const { scores } = this
    scores.checkRange(from, to)
    const { features } = scores.manifest
    return Array.from({ length: to - from }, (_, index) => {
      const row = from + index
      const contributions = scores.contributionsOf(row)
      const byName = features.map(({ name }, j) => [name, contributions[j]!] as const)
      return {
        id: this.idOf(row),
        churnProbability: scores.probability[row]!,
        contributions: Object.fromEntries(byName),
      }
    })
  }
}
