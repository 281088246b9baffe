import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui'
import { type EffectBin, effectText, fewestRows } from '../facts'
import classes from './EffectRows.module.css'
import { shareOf, type ValueScale } from './valueScale'

interface EffectRowProps {
  readonly label: string
  readonly bin: EffectBin
  readonly base: number
  readonly values: ValueScale
  /** Rows of the most frequent value, the length of a full strip. */
  readonly mostRows: number
  /** The customer who has this value, null for none. */
  readonly marked: string | null
}

const percent = (share: number) => `${share * 100}%`

/** One value: a dot from the average line to its effect, its interval, and the rows behind it. */
export function EffectRow({ label, bin, base, values, mostRows, marked }: EffectRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = (logOdds: number) => effectText(logOdds, base, values.scale, { t, format })
  const [average, dot] = [shareOf(values, 0), shareOf(values, bin.value)]
  const [low, high] = [shareOf(values, bin.low), shareOf(values, bin.high)]
  return (
    <li className={classes.row} data-thin={bin.count < fewestRows}>
      <span className={classes.label} data-special={bin.place.kind === 'missing'}>
        {label}
        {marked !== null && (
          <span className={classes.customer}>◆ {t('drivers.customer', { id: marked })}</span>
        )}
      </span>
      <span className={classes.value}>
        <strong>{text(bin.value)}</strong>{' '}
        <span className={classes.interval}>
          ({t('drivers.interval', { low: text(bin.low), high: text(bin.high) })})
        </span>
      </span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.line} style={{ left: percent(average) }} />
        <span
          className={classes.whisker}
          style={{ left: percent(low), width: percent(high - low) }}
        />
        <span
          className={classes.move}
          data-way={bin.value > 0 ? 'raise' : 'lower'}
          style={{
            left: percent(Math.min(average, dot)),
            width: percent(Math.abs(dot - average)),
          }}
        />
        <span
          className={classes.dot}
          data-way={bin.value > 0 ? 'raise' : 'lower'}
          style={{ left: percent(dot) }}
        />
      </span>
      <span className={classes.count}>
        <span className={classes.strip} aria-hidden="true">
          <span style={{ width: percent(bin.count / mostRows) }} />
        </span>
        {t('drivers.rows', { count: bin.count, formatted: format.count(bin.count) })}
      </span>
    </li>
  )
}
