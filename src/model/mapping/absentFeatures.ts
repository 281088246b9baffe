import type { Manifest } from '../../contracts/manifest'
import type { MappingReport } from '../../contracts/mapping'

/** AUC of the model with every feature, and with the absent ones missing as far as it was measured. */
export function aucWithout(manifest: Manifest, absent: ReadonlySet<string>): MappingReport['auc'] {
  const { validation } = manifest
  if (!validation) return { full: null, withAbsent: null }
  const full = validation.metrics.auc
  if (absent.size === 0) return { full, withAbsent: full.value }
  const costs = validation.absence?.filter(({ feature }) => absent.has(feature)) ?? []
  if (absent.size > 1 || costs.length < absent.size) return { full, withAbsent: null }
  return { full, withAbsent: full.value - costs[0]!.cost.value }
}
