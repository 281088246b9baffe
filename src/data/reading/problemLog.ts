import type { Problem } from '../../contracts/table'

/** Problems kept with a table; the rest are only counted. */
export const maxProblems = 200

/** Gathers problems in any order; keeps the first of them by row. */
export class ProblemLog {
  count = 0
  private kept: Problem[] = []

  add(problem: Problem): void {
    this.count++
    this.kept.push(problem)
    if (this.kept.length >= 4 * maxProblems) this.kept = this.first()
  }

  /** Counts problems that were not added one by one. */
  countMore(problems: number): void {
    this.count += problems
  }

  /** At most `maxProblems`, in file order. */
  first(): Problem[] {
    return this.kept.sort((a, b) => a.row - b.row).slice(0, maxProblems)
  }
}
