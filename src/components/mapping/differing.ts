import type { MappingReport } from '../../contracts'

const mostNamed = 4

/** Features whose distribution differs from training, the most different first. */
export function differingFeatures(report: MappingReport): string[] {
  return report.features
    .filter(({ drift }) => drift !== null && drift.level !== 'none')
    .sort((a, b) => b.drift!.psi - a.drift!.psi)
    .slice(0, mostNamed)
    .map(({ feature }) => feature)
}
