import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { DepthSheet } from '../ui'
import { ReadingPanel } from './ReadingPanel'

/** How a file is read, over the page: at the right, on a narrow screen the whole of it. */
export function ReadingSheet() {
  const { t } = useTranslation()
  const reading = useApp((state) => state.reading)
  return (
    <DepthSheet
      label={reading ? t('reading.panel.label', { file: reading.file.name }) : ''}
      closeLabel={t('reading.panel.close')}
      wide
      opened={reading !== null}
      onClose={actions.closeReading}
    >
      {reading && <ReadingPanel reading={reading} />}
    </DepthSheet>
  )
}
