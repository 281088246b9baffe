import type { FeatureFit } from '../../contracts'

/** Confidence in words, so that nobody takes it for a probability; null where there is no column. */
export function sureness(fit: FeatureFit): 'chosen' | 'sure' | 'likely' | 'unsure' | null {
  if (fit.mapping.column === null) return null
  return fit.candidates[0]?.column === fit.mapping.column ? inWords(fit.confidence) : 'chosen'
}

export function inWords(confidence: number): 'sure' | 'likely' | 'unsure' {
  if (confidence > 0.8) return 'sure'
  return confidence >= 0.6 ? 'likely' : 'unsure'
}
