import { useTranslation } from 'react-i18next'
import { useApp } from '../../../store'
import { ErrorSentence, UnscoredSteps } from '../../ui'
import classes from './UnscoredNote.module.css'

/** Why the customers of the open file have no scores, and what to do. Nothing where they have. */
export function UnscoredNote() {
  const { t } = useTranslation()
  const unscored = useApp((state) => state.unscored)
  if (!unscored) return null
  return (
    <section className={classes.note} aria-labelledby="data-unscored">
      <h2 id="data-unscored" className={classes.title}>
        {t('customers.notScored.title')}
      </h2>
      <p className={classes.reason}>
        <ErrorSentence {...unscored} />
      </p>
      <div className={classes.steps}>
        <UnscoredSteps />
      </div>
    </section>
  )
}
