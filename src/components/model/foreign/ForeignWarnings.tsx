import { useTranslation } from 'react-i18next'
import type { ForeignWarning } from '../../../contracts/foreign'
import classes from '../CardTable.module.css'

/** What was found odd in the file, and what was done about it. */
export function ForeignWarnings({ warnings }: { readonly warnings: readonly ForeignWarning[] }) {
  const { t } = useTranslation()
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('foreign.warnings.title')}</h2>
      <ul className={classes.facts}>
        <li>{t('foreign.facts.unknownText')}</li>
        {warnings.map((warning) => (
          <li key={warning}>{t(`foreign.warnings.${warning}`)}</li>
        ))}
      </ul>
    </section>
  )
}
