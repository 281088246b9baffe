import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '../../../contracts'
import { Section, useFormat } from '../../ui'
import { readingSentences } from '../facts'

/** How the cells of a column were read, where that is not plain to see. */
export function ReadingNote({ column }: { readonly column: ColumnProfile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentences = readingSentences(column, { t, format })
  if (sentences.length === 0) return null
  return (
    <Section order={3} size="lead" title={t('data.read.title')}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Section>
  )
}
