import { useFormat } from '../../ui'
import { pointsOf, type Scale } from '../facts'
import classes from './HeatMap.module.css'

interface HeatKeyProps {
  /** Log-odds at the ends of the colours. */
  readonly strongest: number
  readonly base: number
  readonly scale: Scale
}

const steps = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]

/** What the colours of a map stand for. */
export function HeatKey({ strongest, base, scale }: HeatKeyProps) {
  const format = useFormat()
  const text = (value: number) =>
    scale === 'risk' ? format.points(pointsOf(base, value)) : format.logOdds(value)
  return (
    <div className={classes.key}>
      <span>{text(-strongest)}</span>
      <span className={classes.swatches} aria-hidden="true">
        {steps.map((step) => (
          <span
            key={step}
            data-way={step > 0 ? 'raise' : 'lower'}
            style={{ opacity: Math.abs(step) }}
          />
        ))}
      </span>
      <span>{text(strongest)}</span>
    </div>
  )
}
