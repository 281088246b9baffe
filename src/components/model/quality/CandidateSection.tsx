import { useTranslation } from 'react-i18next'
import type { TrainedKind } from '../../../contracts'
import { Detail, Section, Table, useFormat, WithHelp } from '../../ui'
import { type MeasuredKind, oneStandardError } from './candidates'

interface CandidateSectionProps {
  readonly candidates: readonly MeasuredKind[]
  readonly kind: TrainedKind
}

/** The kinds of model that were tried and why this one was taken. */
export function CandidateSection({ candidates, kind }: CandidateSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const choice = oneStandardError(candidates, kind)
  const name = (of: TrainedKind) => t(`model.card.kinds.${of}`)
  const reason = choice === null ? 'given' : choice.followed ? 'chosen' : 'notFollowed'
  /** A spread that would read ± 0.000 is less than the last digit. */
  const spread = (value: number) =>
    value < 0.0005 ? `<\u00a0${format.metric(0.001)}` : `±\u00a0${format.metric(value)}`
  const auc = t('model.metric.auc.name')
  const loss = t('model.metric.logLoss.name')
  const error = t('model.card.kinds.error')
  const excess = ({ logLoss, lossError }: MeasuredKind) => {
    const above = logLoss - Math.min(...candidates.map((each) => each.logLoss))
    return above === 0 ? '' : `${format.metric(above)} ${spread(lossError)}`
  }
  return (
    <Section
      title={t(`model.card.kinds.title.${reason}`, { kind: name(kind) })}
      lead={t(
        `model.card.kinds.why.${reason === 'chosen' && choice?.best.kind === kind ? 'best' : reason}`,
        {
          kind: name(kind),
          best: choice ? name(choice.best.kind) : '',
          byRule: choice ? name(choice.byRule.kind) : '',
        },
      )}
    >
      <Table cards>
        <thead>
          <tr>
            <th scope="col">{t('model.card.kinds.kind')}</th>
            <th scope="col" data-numeric>
              {auc}
            </th>
            <th scope="col" data-numeric>
              {loss}
            </th>
            <th scope="col" data-numeric>
              <WithHelp label={error}>{t('model.card.kinds.errorHelp')}</WithHelp>
            </th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <tr key={candidate.kind} data-own={candidate.kind === kind}>
              <th scope="row">
                {name(candidate.kind)}
                {candidate.kind === kind && <Detail>{t('model.card.kinds.taken')}</Detail>}
              </th>
              <td data-numeric data-label={auc}>
                {format.metric(candidate.auc)}
              </td>
              <td data-numeric data-label={loss}>
                {format.metric(candidate.logLoss)}
              </td>
              <td data-numeric data-label={error}>
                {excess(candidate)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
