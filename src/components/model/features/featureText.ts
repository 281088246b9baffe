import { type Feature, unitOf } from '../../../contracts'
import type { Formats } from '../../ui'

/** A number with the feature's unit, where it has one. */
function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text}\u00a0${unit}`
}

/** "0–61 months" for numbers, "Mobile, Grocery, …" for categories; empty where nothing is known. */
export function trainingValues(feature: Feature, format: Formats): string {
  if (feature.kind === 'category') return feature.categories.join(', ')
  const { min, max } = feature.training
  if (min === null || max === null) return ''
  const range = `${format.number(min)}–${format.number(max)}`
  return withUnit(range, unitOf(feature, format.language))
}

/** The median or the most frequent category; null where nothing is known. */
export function typicalValue(feature: Feature, format: Formats): string | null {
  if (feature.kind === 'category') return feature.training.mode
  const { median } = feature.training
  return median === null ? null : withUnit(format.number(median), unitOf(feature, format.language))
}

/** Most important first; equal ones keep the model's order. */
export function byImportance(features: readonly Feature[]): readonly Feature[] {
  return [...features].sort((a, b) => b.training.importance - a.training.importance)
}
