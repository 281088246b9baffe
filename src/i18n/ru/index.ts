export const ru = {
  name: 'Русский',
  locale: 'ru',
  direction: 'ltr',
  percentagePoints: 'п.\u00a0п.',
  texts: () => import('./russian').then(({ texts }) => texts),
} as const
