import type { Feature, ForeignModel, Manifest } from '../../contracts'
import { guessRole } from '../roles'
import type { ColumnGroup } from './graph'

/** Without knowledge of costs and rates, what is likelier than not counts as leaving. */
const threshold = 0.5

/** A manifest for a model that brings none: features by name, no training, no validation. */
export function foreignManifest(
  fileName: string,
  version: string,
  groups: readonly ColumnGroup[],
  foreign: ForeignModel,
): Manifest {
  const name = fileName.replace(/\.onnx$/i, '')
  return {
    format: 1,
    name,
    title: {},
    version,
    kind: 'foreign',
    trainer: foreign.producer,
    features: groups.map(featureOf),
    target: {
      column: '',
      positive: foreign.classes[foreign.positiveClass] ?? String(foreign.positiveClass),
      rate: null,
    },
    base: 0,
    threshold,
    terms: foreign.trees,
    training: null,
    validation: null,
    foreign,
  }
}

function featureOf({ feature, categories }: ColumnGroup): Feature {
  return {
    name: feature,
    label: {},
    unit: {},
    kind: categories ? 'category' : 'number',
    role: guessRole(feature),
    aliases: [],
    allowed: null,
    integer: false,
    categories: categories ?? [],
    synonyms: {},
    valueLabels: {},
    training: {
      missingShare: 0,
      median: null,
      mode: null,
      q1: null,
      q3: null,
      min: null,
      max: null,
      histogram: { edges: [], counts: [] },
      importance: 0,
    },
  }
}
