/** Colours of all charts: variables of the theme, so that light and dark both hold. A saved picture resolves them. */
export const colour = {
  raise: 'var(--hf-raise)',
  raiseText: 'var(--hf-raise-text)',
  lower: 'var(--hf-lower)',
  lowerText: 'var(--hf-lower-text)',
  context: 'var(--hf-context)',
  contextSoft: 'var(--hf-context-soft)',
  accent: 'var(--hf-accent)',
  safe: 'var(--hf-safe)',
  text: 'var(--hf-text)',
  muted: 'var(--hf-muted)',
  page: 'var(--hf-page)',
  surface: 'var(--hf-surface)',
  border: 'var(--hf-border)',
  grid: 'var(--hf-border-soft)',
} as const

/** Sizes of text in a picture, pixels: axes and notes, labels of rows, the title. */
export const textSize = { small: 12, row: 14, title: 16 } as const

/** What raises churn is vermilion, what lowers it blue. */
export const wayColour = (raises: boolean) => (raises ? colour.raise : colour.lower)
