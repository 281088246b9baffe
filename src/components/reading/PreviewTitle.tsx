import { useTranslation } from 'react-i18next'
import type { ReadingPreview } from '../../contracts'
import { Muted, Title, useFormat } from '../ui'

const namesShown = 8

/** How many columns the file has as it is read now, and what they are called. */
export function PreviewTitle({ preview }: { readonly preview: ReadingPreview }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const { columns, reading } = preview
  const found = t('reading.panel.title', { count: columns.length, n: count(columns.length) })
  const rest = columns.length - namesShown
  const names = columns.slice(0, namesShown).join(', ')
  return (
    <div aria-live="polite">
      <Title>
        {reading.headerRow === 0
          ? t('reading.panel.titleNoHeader', { columns: found })
          : t('reading.panel.titleWithHeader', { columns: found, row: count(reading.headerRow) })}
      </Title>
      <p>
        <Muted>
          {names}
          {rest > 0 && ` ${t('reading.panel.moreNames', { n: count(rest) })}`}
        </Muted>
      </p>
      {columns.length === 1 && (
        <p>
          <strong>{t('reading.doubt.oneColumn')}</strong>
        </p>
      )}
    </div>
  )
}
