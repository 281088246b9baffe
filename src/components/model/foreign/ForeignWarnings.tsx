import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ForeignWarning } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { cardTable as classes } from '../shared'

interface ForeignWarningsProps {
  readonly warnings: readonly ForeignWarning[]
  /** Names that the open file proposes for the inputs; null where there are none. */
  readonly names: readonly string[] | null
}

/** Names shown as a proof of the fit. */
const shownNames = 6

/** What was found odd in the file, and what was done or can be done about it. */
export function ForeignWarnings({ warnings, names }: ForeignWarningsProps) {
  const { t } = useTranslation()
  const file = useApp((state) => state.profile?.file.name ?? '')
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('foreign.warnings.title')}</h2>
      <ul className={classes.facts}>
        <li>{t('foreign.facts.unknownText')}</li>
        {warnings.map((warning) => (
          <li key={warning}>
            {t(`foreign.warnings.${warning}`)}
            {warning === 'names-unknown' && names !== null && (
              <>
                {' '}
                {t('foreign.names.fit', { names: `${names.slice(0, shownNames).join(', ')} …` })}
                <Button
                  mt={8}
                  size="xs"
                  display="block"
                  onClick={() => actions.setForeign({ names })}
                >
                  {t('foreign.names.apply', { file })}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
