import { Button, Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, type ReadingPanelState } from '../../store'
import { Callout, ErrorSentence } from '../ui'
import { EncodingChoice } from './EncodingChoice'
import { PreviewTable } from './PreviewTable'
import { PreviewTitle } from './PreviewTitle'
import classes from './ReadingPanel.module.css'
import { ReadingSelects } from './ReadingSelects'
import { useEncodingSamples } from './useEncodingSamples'

/** What the first rows give, every choice that made it so, and the rows themselves. */
export function ReadingPanel({ reading }: { readonly reading: ReadingPanelState }) {
  const { t } = useTranslation()
  const { preview, failure, options, pending } = reading
  const samples = useEncodingSamples(reading.file)
  const sampled = samples.length > 0 && (preview?.format ?? 'csv') === 'csv'
  const changed = Object.keys(options).length > 0
  const waiting = preview === null && failure === null
  return (
    <div className={classes.panel}>
      {waiting ? (
        <Waiting />
      ) : (
        <div className={classes.content} aria-busy={pending}>
          {failure ? (
            <Callout role="alert" tone="error" boxed>
              <ErrorSentence {...failure} />
            </Callout>
          ) : (
            preview && <PreviewTitle preview={preview} />
          )}
          {sampled && <EncodingChoice reading={reading} samples={samples} />}
          <ReadingSelects reading={reading} withEncoding={!sampled} />
          {preview && !failure && <PreviewTable preview={preview} />}
        </div>
      )}
      <div className={classes.actions}>
        <Button disabled={failure !== null || preview === null} onClick={actions.applyReading}>
          {t('reading.panel.apply')}
        </Button>
        <Button variant="default" disabled={!changed} onClick={actions.resetReading}>
          {t('reading.panel.reset')}
        </Button>
        <Button variant="subtle" onClick={actions.closeReading}>
          {t('reading.panel.cancel')}
        </Button>
      </div>
    </div>
  )
}

const waitingRows = Array.from({ length: 14 }, (_, row) => row)

/** The shape of what the first answer will fill. */
function Waiting() {
  return (
    <div className={classes.content} aria-busy>
      <Skeleton height={48} width="40%" />
      <div className={classes.lines}>
        {waitingRows.map((row) => (
          <Skeleton key={row} height={16} />
        ))}
      </div>
    </div>
  )
}
