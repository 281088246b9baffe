import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actions, type ReadingPanelState } from '../../store'
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
    <fieldset className={classes.choice}>
      <legend className={classes.question}>{t('reading.panel.letters')}</legend>
      <div className={classes.samples}>
        {samples.map(({ encoding, text }) => (
          <UnstyledButton
            key={encoding}
            className={classes.sample}
            aria-pressed={encoding === chosen}
            onClick={() => actions.changeReading({ encoding })}
          >
            <span className={classes.text}>{text}</span>
            <span className={classes.name}>
              {encodingName(encoding, t)}
              {encoding === preview?.detected.encoding && `, ${t('reading.panel.asDetected')}`}
            </span>
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  )
}
