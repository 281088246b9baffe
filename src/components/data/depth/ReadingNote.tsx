import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '../../../contracts'
import { useFormat } from '../../ui'
import { readingSentences } from '../facts'
import classes from './ColumnDepth.module.css'

/** How the cells of a column were read, where that is not plain to see. */
export function ReadingNote({ column }: { readonly column: ColumnProfile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentences = readingSentences(column, { t, format })
  if (sentences.length === 0) return null
  return (
    <section>
      <h3 className={classes.title}>{t('data.read.title')}</h3>
      {sentences.map((sentence) => (
        <p key={sentence} className={classes.reading}>
          {sentence}
        </p>
      ))}
    </section>
  )
}
