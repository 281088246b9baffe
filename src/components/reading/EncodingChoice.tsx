import { useTranslation } from 'react-i18next'
import { actions, type ReadingPanelState } from '../../store'
import { Detail, Toggle } from '../ui'
import classes from './EncodingChoice.module.css'
import type { EncodingSamples } from './encodingSamples'
import { encodingName } from './words'

interface EncodingChoiceProps {
  readonly reading: ReadingPanelState
  readonly samples: EncodingSamples
}

/** The letters of the file as each encoding reads them, to press the one that reads right. */
export function EncodingChoice({ reading, samples }: EncodingChoiceProps) {
  const { t } = useTranslation()
  const { options, preview } = reading
  const chosen = options.encoding ?? preview?.reading.encoding
  return (
    <fieldset>
      <legend className={classes.question}>{t('reading.panel.letters')}</legend>
      <div className={classes.samples}>
        {samples.map(({ encoding, text }) => (
          <Toggle
            key={encoding}
            className={classes.sample}
            pressed={encoding === chosen}
            onClick={() => actions.changeReading({ encoding })}
          >
            <span className={classes.text}>{text}</span>
            <Detail>
              {encodingName(encoding, t)}
              {encoding === preview?.detected.encoding && `, ${t('reading.panel.asDetected')}`}
            </Detail>
          </Toggle>
        ))}
      </div>
    </fieldset>
  )
}
