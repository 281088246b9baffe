import { useTranslation } from 'react-i18next'
import type { Manifest, Metrics } from '../../contracts/manifest'
import { useFormat } from '../ui/useFormat'
import classes from './RepeatNote.module.css'
import { repeatEffect } from './repeatEffect'

const compared = ['auc', 'precision', 'recall'] as const satisfies readonly (keyof Metrics)[]

interface RepeatNoteProps {
  readonly validation: Manifest['validation']
  readonly training: Manifest['training']
}

/** The honest numbers beside those of row-wise folds, and in plain words why they differ. */
export function RepeatNote({ validation, training }: RepeatNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { metrics, naive, protocol } = validation
  const { grouping } = protocol
  const text = (key: string) =>
    t(`model.card.repeats.${key}`, {
      rows: format.count(training.rows),
      families: format.count(training.families),
      each: format.tenths(training.rows / Math.max(1, training.families)),
    })
  if (grouping === 'none' || naive === null)
    return (
      <section>
        <h2 className={classes.heading}>{text(`title.${grouping}`)}</h2>
        <p className={classes.why}>{text(`why.${grouping}`)}</p>
      </section>
    )
  const effect = repeatEffect(metrics.auc, naive.auc)
  return (
    <section>
      <h2 className={classes.heading}>
        {t(`model.card.repeats.effect.${effect}`, {
          difference: format.metric(Math.abs(naive.auc.value - metrics.auc.value)),
        })}
      </h2>
      <table className={classes.pair}>
        <thead>
          <tr>
            <th scope="col">{t('model.quality.measure')}</th>
            <th scope="col">{t(`model.card.repeats.kept.${grouping}`)}</th>
            <th scope="col">{t('model.quality.naive')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((measure) => (
            <tr key={measure}>
              <th scope="row">{t(`model.metric.${measure}.name`)}</th>
              <td className={classes.kept}>{format.metric(metrics[measure].value)}</td>
              <td>{format.metric(naive[measure].value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.why}>{text(`why.${grouping}`)}</p>
      <p className={classes.why}>{text(`trust.${effect}`)}</p>
    </section>
  )
}
