/** Long work that pauses after each few milliseconds, so that a worker can answer in between. */
export type Steps<Result> = Generator<void, Result>

/** Runs all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
