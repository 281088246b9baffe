import { Button, Textarea } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Explanation, Feature } from '../../../contracts'
import { useFormat } from '../../ui'
import type { Start } from '../reference'
import classes from './CopyInWords.module.css'
import type { Comparison } from './comparison'
import { inWords } from './inWords'

interface CopyInWordsProps {
  readonly explanation: Explanation
  readonly features: readonly Feature[]
  readonly start: Start
  readonly comparison: Comparison | null
}

/** Puts the explanation as text on the clipboard, or shows it for copying by hand. */
export function CopyInWords({ explanation, features, start, comparison }: CopyInWordsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { copy, copied, error } = useClipboard({ timeout: 2000 })
  const text = () => inWords(explanation, features, start, comparison, t, format)
  return (
    <div className={classes.copy}>
      <Button size="xs" variant="default" onClick={() => copy(text())}>
        {t('customers.one.copy')}
      </Button>
      <output className={classes.done}>{copied ? `✓ ${t('customers.one.copied')}` : ''}</output>
      {error !== null && (
        <Textarea
          className={classes.byHand}
          label={t('customers.one.copyFailed')}
          readOnly
          autosize
          value={text()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
