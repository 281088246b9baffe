import type { FeatureFit, MappingReport } from '../../contracts'

/** Up to this confidence a column is a guess that a person should look at. */
const guess = 0.8
/** From this confidence on a column that was not taken is worth a look. */
const likely = 0.4

/** From this share of values on that the model does not know a person should see them. */
const notable = 0.01

/** True where a person should look at how a feature is filled. */
export function needsLook({ mapping, confidence, candidates, ...fit }: FeatureFit): boolean {
  if (mapping.column === null) return (candidates[0]?.confidence ?? 0) >= likely
  return (
    confidence <= guess ||
    fit.proposedScale !== null ||
    (fit.unseenShare ?? 0) >= notable ||
    fit.categories.some(({ category, proposal }) => category === null && proposal !== null)
  )
}

/** True where the mapping should be seen before the scores are used. */
export function shouldBeSeen(report: MappingReport): boolean {
  return !report.remembered && (report.trust === 'poor' || report.features.some(needsLook))
}
