import { useTranslation } from 'react-i18next'
import type { ForeignWarning } from '../../../contracts'
import { RuledList, Section } from '../../ui'
import { NameInputs } from './NameInputs'

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
  return (
    <Section title={t('foreign.warnings.title')}>
      <RuledList>
        <li>{t('foreign.facts.unknownText')}</li>
        {warnings.map((warning) => (
          <li key={warning}>
            {t(`foreign.warnings.${warning}`)}
            {warning === 'names-unknown' && names !== null && (
              <>
                {' '}
                {t('foreign.names.fit', { names: `${names.slice(0, shownNames).join(', ')} …` })}
                <p>
                  <NameInputs />
                </p>
              </>
            )}
          </li>
        ))}
      </RuledList>
    </Section>
  )
}
