import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirstLook } from '../../contracts'
import { DataTable, Muted, Section, useFormat } from '../ui'
import classes from './FirstLookTable.module.css'
import { firstCells } from './firstCells'

const mostColumns = 10

interface FirstLookProps {
  readonly look: FirstLook
}

/** The first columns of the file being read, by what its first rows hold. */
export const FirstLookTable = memo(({ look }: FirstLookProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useId()
  const caption = t('app.progress.first.rows', {
    count: look.rows,
    formatted: format.count(look.rows),
  })
  const more = look.columnCount - Math.min(mostColumns, look.columns.length)
  return (
    <Section className={classes.look} id={title} title={caption} size="text">
      <DataTable
        caption={caption}
        heads={[
          { label: t('app.progress.first.column') },
          { label: t('app.progress.first.kind') },
          { label: t('app.progress.first.values') },
          { label: t('app.progress.first.missing'), numeric: true },
        ]}
        rows={look.columns
          .slice(0, mostColumns)
          .map((column) => firstCells(column, look.rows, t, format))}
      />
      {more > 0 && (
        <p>
          <Muted>
            {t('app.progress.first.more', { count: more, formatted: format.count(more) })}
          </Muted>
        </p>
      )}
    </Section>
  )
}, isSame)

/** Every report of reading carries a copy of the same first look. */
function isSame({ look: before }: FirstLookProps, { look }: FirstLookProps): boolean {
  return (
    before.rows === look.rows &&
    before.columnCount === look.columnCount &&
    before.columns.every(({ name }, index) => name === look.columns[index]?.name)
  )
}
