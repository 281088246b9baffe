import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LossCurve } from '../../contracts'
import { Chart, type SpecOf } from '../charts'
import { useFormat } from '../ui'

const height = 208

/** Error on held-out customers by rounds of boosting: the fit that runs now, one line a bag. */
export function LearningCurve({ curves }: { readonly curves: readonly LossCurve[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const running = curves.at(-1)
  const rounds = running?.rounds.at(-1) ?? 0
  const loss = running?.losses.at(-1)
  // The first loss of a fit is that of the churn rate alone: no term has been learned yet.
  const guess = curves[0]?.losses[0]
  const known = loss !== undefined && guess !== undefined
  const spec = useMemo(
    (): SpecOf<'learning'> => ({
      label: t('training.curve.picture'),
      rest:
        loss === undefined
          ? t('training.curve.subtitleWaiting')
          : t('training.curve.title', { loss: format.metric(loss), rounds: format.count(rounds) }),
      curves: curves.map((curve) =>
        curve.rounds.map((round, index) => ({ x: round, y: curve.losses[index]! })),
      ),
      reading: (index) =>
        `${t('training.curve.round')} ${format.count(running?.rounds[index] ?? 0)}: ${format.metric(running?.losses[index] ?? 0)}`,
      count: format.count,
      loss: format.metric,
      rounds: t('training.curve.rounds'),
    }),
    [curves, running, loss, rounds, t, format],
  )
  return (
    <Chart
      kind="learning"
      spec={spec}
      title={
        known
          ? t('training.curve.title', { loss: format.metric(loss), rounds: format.count(rounds) })
          : t('training.curve.waiting')
      }
      subtitle={
        known
          ? t('training.curve.subtitle', { guess: format.metric(guess) })
          : t('training.curve.subtitleWaiting')
      }
      height={height}
      table={() => ({
        heads: [
          { label: t('training.curve.round'), numeric: true },
          { label: t('training.curve.loss'), numeric: true },
        ],
        rows: (running?.rounds ?? []).map((round, index) => [
          format.count(round),
          format.metric(running?.losses[index] ?? 0),
        ]),
      })}
    />
  )
}
