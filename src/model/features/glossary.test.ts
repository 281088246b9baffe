import { expect, it } from 'vitest'
import { parseGlossary } from './glossary'

it('takes texts in any set of languages', () => {
  const glossary = {
    title: { de: 'Abwanderung' },
    features: {
      Tenure: { label: { de: 'Dauer', 'pt-BR': 'Tempo' }, unit: {} },
      Complain: { valueLabels: { '1': { fr: 'réclamation récente' } } },
    },
  }
  expect(parseGlossary(glossary)).toEqual(glossary)
  expect(() => parseGlossary({ title: 'Churn', features: {} })).toThrow('title')
})
