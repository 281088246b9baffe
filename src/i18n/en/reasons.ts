/** Pieces of a reason in words; `src/i18n/reason.ts` fills and joins them. */
export const reasons = {
  number: '{{label}} {{value}}',
  category: '{{label}} “{{value}}”',
  missing: '{{label}} missing',
  /** A feature's name amid a sentence. */
  named: '{{label}}',
}
