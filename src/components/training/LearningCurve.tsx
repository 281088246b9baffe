import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { LossCurve } from '../../contracts'
import { ChartFrame } from '../charts'
import { useFormat } from '../ui'
import { curveScale, lineOf } from './curveScale'
import classes from './LearningCurve.module.css'

const height = 200

/** Error on held-out customers by rounds of boosting: the fit that runs now, one line a bag. */
export function LearningCurve({ curves }: { readonly curves: readonly LossCurve[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { ref, width } = useElementSize()
  const running = curves.at(-1)
  const scale = curveScale(curves, width, height)
  const rounds = running?.rounds.at(-1) ?? 0
  const loss = running?.losses.at(-1)
  // The first loss of a fit is that of the churn rate alone: no term has been learned yet.
  const guess = curves[0]?.losses[0]
  const known = running !== undefined && loss !== undefined && guess !== undefined && scale
  return (
    <ChartFrame
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
      table={{
        heads: [
          { label: t('training.curve.round'), numeric: true },
          { label: t('training.curve.loss'), numeric: true },
        ],
        rows: (running?.rounds ?? []).map((round, i) => [
          format.count(round),
          format.metric(running?.losses[i] ?? 0),
        ]),
      }}
    >
      <div ref={ref} className={classes.plot}>
        {known && width > 0 && (
          <svg
            className={classes.svg}
            width={width}
            height={height}
            role="img"
            aria-label={t('training.curve.picture')}
          >
            {scale.ticks.map((tick) => (
              <g key={tick}>
                <line
                  className={classes.grid}
                  x1={scale.left}
                  x2={scale.right}
                  y1={scale.y(tick)}
                  y2={scale.y(tick)}
                />
                <text
                  className={classes.tick}
                  x={scale.left - 8}
                  y={scale.y(tick) + 4}
                  textAnchor="end"
                >
                  {format.metric(tick)}
                </text>
              </g>
            ))}
            {curves.slice(0, -1).map((curve, bag) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bags are known by their place alone
              <path key={bag} className={classes.before} d={lineOf(curve, scale)} />
            ))}
            <path className={classes.running} d={lineOf(running, scale)} />
            <text
              className={classes.tick}
              x={scale.right}
              y={scale.bottom + 18}
              textAnchor="end"
            >{`${format.count(scale.rounds)} · ${t('training.curve.rounds')}`}</text>
            <text className={classes.tick} x={scale.left} y={scale.bottom + 18}>
              0
            </text>
          </svg>
        )}
      </div>
    </ChartFrame>
  )
}
