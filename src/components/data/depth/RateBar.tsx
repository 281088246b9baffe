import { Muted, ShareBar, useFormat } from '../../ui'
import type { ValueRow } from '../facts'

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
  const onScale = (share: number) => share / (highest || 1)
  return (
    <>
      {row.small ? <Muted>{percent(row.rate)}</Muted> : percent(row.rate)}
      <ShareBar
        thin
        colour="raise"
        share={row.small ? 0 : onScale(row.rate)}
        mark={onScale(overall)}
      />
    </>
  )
}
