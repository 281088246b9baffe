import type { Profile, Repeats, Target } from '../contracts'
import type { Translate } from './create'
import { problemSentence } from './problemTable'

/**
 * A profile as the automation surfaces give it: plain JSON, with the sentence of every alert and
 * problem in the translator's language as `message`.
 */
export function profileJson(profile: Profile, t: Translate) {
  const { alerts, problems, ...rest } = profile
  return {
    ...rest,
    target: profile.target && targetJson(profile.target),
    repeats: repeatsJson(profile.repeats),
    alerts: alerts.map((alert) => ({
      ...alert,
      message: t(`alerts.${alert.code}`, { ...alert.params }),
    })),
    problems: problems.map((problem) => ({
      ...problem,
      message: problemSentence(problem, t),
    })),
  }
}

// The names of both surfaces are older than those of the code, and scripts depend on them.

function targetJson({ column, left, rate, unknown, unknownRows, blank }: Target) {
  return {
    column,
    positive: left,
    rate,
    ...(blank && { blank }),
    ...(unknown.length > 0 && { unknown: { values: unknown, rows: unknownRows } }),
  }
}

function repeatsJson({ nearCopies, ...rest }: Repeats) {
  return { ...rest, nearDuplicates: nearCopies }
}
