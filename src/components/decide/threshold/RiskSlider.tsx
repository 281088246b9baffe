import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui'
import type { Cut } from './cut'
import classes from './RiskSlider.module.css'

interface RiskSliderProps {
  /** Customers by risk in equal bins from 0 to 1. */
  readonly histogram: Float64Array
  readonly cut: Cut
  /** From which risk a contact pays; null where none does. */
  readonly breakEven: number | null
  /** A risk in thousandths, 0…1. */
  readonly onChange: (risk: number) => void
}

const marks = [0, 0.25, 0.5, 0.75, 1]
const [smallStep, bigStep] = [0.005, 0.05]

/** The histogram of risks with the threshold as a handle on it: a slider for pointer, finger and keys. */
export function RiskSlider({ histogram, cut, breakEven, onChange }: RiskSliderProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const track = useRef<HTMLDivElement>(null)
  const { risk } = cut
  const put = (wanted: number) =>
    onChange(Math.round(Math.min(1, Math.max(0, wanted)) * 1000) / 1000)

  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = track.current?.getBoundingClientRect()
    if (box) put((event.clientX - box.left) / box.width)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    follow(event)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: risk + smallStep,
      ArrowUp: risk + smallStep,
      ArrowLeft: risk - smallStep,
      ArrowDown: risk - smallStep,
      PageUp: risk + bigStep,
      PageDown: risk - bigStep,
      Home: 0,
      End: 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    put(target)
  }
  const at = `${risk * 100}%`
  return (
    <div className={classes.slider}>
      <div
        ref={track}
        className={classes.track}
        role="slider"
        tabIndex={0}
        aria-label={t('campaign.threshold.slider')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(risk * 1000) / 10}
        aria-valuetext={t('campaign.threshold.value', {
          risk: format.percent(risk),
          customers: t('customers.matches.customers', {
            count: cut.count,
            total: format.count(cut.count),
          }),
          share: format.percent(cut.share),
        })}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      >
        <Bars histogram={histogram} colour="var(--hf-context)" />
        <div className={classes.above} style={{ clipPath: `inset(0 0 0 ${at})` }}>
          <Bars histogram={histogram} colour="var(--hf-accent)" />
        </div>
        {breakEven !== null && breakEven <= 1 && (
          <div
            className={classes.pays}
            data-end={breakEven > 0.6}
            style={{ left: `${breakEven * 100}%` }}
          >
            <span>{t('campaign.threshold.breakEven', { risk: format.percent(breakEven) })}</span>
          </div>
        )}
        <div className={classes.handle} style={{ left: at }} />
      </div>
      <div className={classes.marks} aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} style={{ left: `${mark * 100}%` }}>
            {format.percent(mark, 0)}
          </span>
        ))}
      </div>
      <p className={classes.axis}>{t('campaign.threshold.bars')}</p>
    </div>
  )
}

interface BarsProps {
  readonly histogram: Float64Array
  readonly colour: string
}

const tall = 100

/** Heights go by square roots: most customers stand at the low end, and the others must be seen. */
const Bars = memo(function Bars({ histogram, colour }: BarsProps) {
  const most = Math.sqrt(histogram.reduce((tallest, count) => Math.max(tallest, count), 1))
  const bars = Array.from(histogram, (count, bin) => ({
    left: bin,
    height: (Math.sqrt(count) / most) * tall,
  }))
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${histogram.length} ${tall}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map(({ left, height }) => (
        <rect key={left} x={left} y={tall - height} width={0.86} height={height} fill={colour} />
      ))}
    </svg>
  )
})
