import { type CSSVariablesResolver, createTheme, rem } from '@mantine/core'

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

/** Sizes 12/14/16/20/28, weights 400/600, an 8 px grid with 4 px inside controls, radius 8. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  colors: { dark },
  fontFamily: systemFonts,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(16), lg: rem(20), xl: rem(28) },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.25' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(2), sm: rem(4), md: rem(8), lg: rem(8), xl: rem(16) },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: '1.25' },
      h2: { fontSize: rem(20), lineHeight: '1.4' },
      h3: { fontSize: rem(16), lineHeight: '1.5' },
      h4: { fontSize: rem(14), lineHeight: '1.45' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
})

/** Muted and red text darker than Mantine's, which stay under 4.5:1 on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#16191d',
    '--mantine-color-dimmed': '#59616b',
    '--mantine-color-placeholder': '#69717b',
    '--mantine-color-default-border': '#d9dde2',
    '--mantine-color-error': '#b3261e',
  },
  dark: { '--mantine-color-placeholder': '#9aa1ab', '--mantine-color-error': '#ff8f85' },
})
