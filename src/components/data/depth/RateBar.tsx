import { Muted, useFormat } from '../../ui'
import type { ValueRow } from '../facts'
import classes from './ColumnDepth.module.css'

interface RateBarProps {
  readonly row: ValueRow
  /** End of the scale and the overall rate, 0…1. */
  readonly highest: number
  readonly overall: number
}

/** A churn rate in figures and as a bar with a mark at the overall rate. Small groups get no bar. */
export function RateBar({ row, highest, overall }: RateBarProps) {
  const { percent } = useFormat()
  if (row.rate === null) return <Muted>–</Muted>
  const place = (share: number) => `${(share / (highest || 1)) * 100}%`
  return (
    <>
      {row.small ? <Muted>{percent(row.rate)}</Muted> : percent(row.rate)}
      <span className={classes.track}>
        {!row.small && <span className={classes.rate} style={{ width: place(row.rate) }} />}
        <span className={classes.average} style={{ left: place(overall) }} />
      </span>
    </>
  )
}
