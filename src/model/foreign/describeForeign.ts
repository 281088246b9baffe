import { type ForeignModel, type ForeignWarning, type Manifest, withRoles } from '../../contracts'
import { type ModelProto, rolesIn } from '../file'
import { foreignManifest } from './foreignManifest'
import type { ForeignScorer, ModelPlan } from './scorer'

/** What is known of the model, as its card shows it. */
export function describeForeign(
  model: ModelProto,
  plan: ModelPlan,
  scorer: ForeignScorer,
  fileName: string,
): Manifest {
  const forests = plan.cores.flatMap(({ form }) => (form.method === 'tree' ? [form.forest] : []))
  const losesMissing = forests.some(({ missingGoesTrue }) => !missingGoesTrue.includes(1))
  const warned: [ForeignWarning, boolean][] = [
    ['sigmoid-added', scorer.scoreLink !== 'none'],
    ['zipmap-removed', plan.outputs.zipMapRemoved],
    ['missing-routing-unknown', losesMissing],
    ['label-ignored', scorer.labelDisagrees],
    ['names-unknown', !plan.namesKnown],
    ['class-assumed', plan.classAssumed],
    ['missing-filled', scorer.missing.isNeeded],
  ]
  const filled = plan.layout.groups
    .filter(({ columns }) => columns.some((column) => scorer.missing.fills(column)))
    .map(({ feature }) => feature)
  const foreign: ForeignModel = {
    inputs: plan.names.map((name, column) => {
      const group = plan.layout.groups[plan.layout.featureOf[column]!]!
      const isOneHot = group.columns.length > 1
      const category = (isOneHot && group.categories?.[group.columns.indexOf(column)]) || null
      return { name, feature: group.feature, category }
    }),
    hasGroups: plan.hasGroups,
    classes: plan.outputs.classes.length === 2 ? plan.outputs.classes : ['0', '1'],
    positiveClass: plan.positiveClass,
    method: scorer.exact?.core.form.method ?? 'permutation',
    space: scorer.exact?.link.kind === 'logistic' ? 'log-odds' : 'probability',
    producer: `${model.producerName} ${model.producerVersion}`.trim(),
    operators: [...new Set(model.graph?.node.map(({ opType }) => opType) ?? [])],
    trees: forests.reduce((sum, { roots }) => sum + roots.length, 0),
    ...(filled.length > 0 && { filled }),
    warnings: warned.flatMap(([warning, applies]) => (applies ? [warning] : [])),
  }
  const version = model.modelVersion > 0n ? String(model.modelVersion) : ''
  return withRoles(foreignManifest(fileName, version, plan.layout.groups, foreign), rolesIn(model))
}
