import { type CSSVariablesResolver, createTheme } from '@mantine/core'

/** Cool greys for the dark theme: 0 is text, 7 the page. */
const dark = [
  '#e6e8eb',
  '#b8bec6',
  '#9aa1ab',
  '#6d747e',
  '#3a4048',
  '#2c3138',
  '#20242a',
  '#16181c',
  '#111316',
  '#0c0e10',
] as const

const systemFonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'

/** Sizes, spacing, radius and elevation are those of tokens.css. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  colors: { dark },
  fontFamily: systemFonts,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: {
    xs: 'var(--hf-font-small)',
    sm: 'var(--hf-font-text)',
    md: 'var(--hf-font-lead)',
    lg: 'var(--hf-font-title)',
    xl: 'var(--hf-font-headline)',
  },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.25' },
  spacing: {
    xs: 'var(--hf-space-1)',
    sm: 'var(--hf-space-2)',
    md: 'var(--hf-space-4)',
    lg: 'var(--hf-space-6)',
    xl: 'var(--hf-space-8)',
  },
  radius: {
    xs: '2px',
    sm: 'var(--hf-radius-small)',
    md: 'var(--hf-radius)',
    lg: 'var(--hf-radius)',
    xl: '16px',
  },
  shadows: { md: 'var(--hf-shadow)' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
})

const colours = {
  '--mantine-color-text': 'var(--hf-text)',
  '--mantine-color-dimmed': 'var(--hf-muted)',
  '--mantine-color-placeholder': 'var(--hf-placeholder)',
  '--mantine-color-default-border': 'var(--hf-border)',
  '--mantine-color-error': 'var(--hf-error)',
}

/** Mantine's own text colours stay under 4.5:1 on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: colours,
  dark: colours,
})
