import type { Problem, ProblemCode, ProblemCounts } from '../../../contracts'

/** Problems kept with a table; the rest are only counted. */
export const maxProblems = 200

/** Gathers problems in any order; keeps the first of them by row. */
export class ProblemLog {
  private readonly numbers = new Map<ProblemCode, number>()
  private kept: Problem[] = []

  add(problem: Problem): void {
    this.countMore(problem.code, 1)
    this.kept.push(problem)
    if (this.kept.length >= 4 * maxProblems) this.kept = this.first()
  }

  /** Counts problems that were not added one by one. */
  countMore(code: ProblemCode, problems: number): void {
    if (problems > 0) this.numbers.set(code, (this.numbers.get(code) ?? 0) + problems)
  }

  /** All problems, kept or not. */
  get count(): number {
    return [...this.numbers.values()].reduce((sum, number) => sum + number, 0)
  }

  counts(): ProblemCounts {
    return Object.fromEntries(this.numbers)
  }

  /** At most `maxProblems`, in file order. */
  first(): Problem[] {
    return this.kept.sort((a, b) => a.row - b.row).slice(0, maxProblems)
  }
}
