import { type DateInput, type Feature, labelOf, type Manifest, unitOf } from '../contracts'

/** The model as `modelInfo()` answers it. */
export function describeModel(manifest: Manifest) {
  const { training, validation } = manifest
  return {
    name: manifest.name,
    version: manifest.version,
    kind: manifest.kind,
    featureCount: manifest.features.length,
    featureNames: manifest.features.map((feature) => feature.name),
    trainingDate: training?.date ?? null,
    trainingRows: training?.rows ?? null,
    families: training?.families ?? null,
    performance: validation && { protocol: validation.protocol, ...validation.metrics },
    threshold: manifest.threshold,
    referenceDay: manifest.dates?.referenceDay ?? null,
    // Null for a model that Holdfast trained: it explains itself.
    foreign: manifest.foreign ?? null,
  }
}

/** The model's inputs as `features()` answers them. No feature is required: absent means missing. */
export function describeFeatures(manifest: Manifest) {
  const features = manifest.features.map(describeFeature)
  return {
    features,
    // Of each derived feature either the days or its dates may be given.
    dates: manifest.dates?.inputs.map(describeDate) ?? [],
    required: [] as string[],
    optional: features.map((feature) => feature.name),
    total: features.length,
  }
}

function describeFeature(feature: Feature) {
  const { name, kind, role, categories, allowed, aliases, training, derived } = feature
  return {
    name,
    label: labelOf(feature, 'en'),
    unit: unitOf(feature, 'en'),
    kind,
    role,
    categories,
    aliases,
    allowed,
    trainingRange: training.min === null ? null : { min: training.min, max: training.max },
    ...(derived && { derived }),
  }
}

function describeDate({ name, label, aliases, training }: DateInput) {
  const { first, last } = training
  return { name, label: labelOf({ name, label }, 'en'), aliases, trainingRange: { first, last } }
}
