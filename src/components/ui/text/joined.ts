/** Class names in one attribute; absent ones are left out. */
export const joined = (...names: readonly (string | undefined)[]) => names.filter(Boolean).join(' ')
