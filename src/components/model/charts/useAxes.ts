import { useFormat } from '../../ui'
import { type Axis, quarters } from './plotScale'

/** An axis of shares from 0 to 100 %. */
export function useShareAxis(): (label: string) => Axis {
  const format = useFormat()
  return (label) => ({
    label,
    max: 1,
    ticks: quarters.map((value) => ({ value, text: `${format.number(value * 100)}\u00a0%` })),
  })
}

/** A share as text; exactly nothing and exactly all come without a digit after the point. */
export function useShareText(): (share: number) => string {
  const format = useFormat()
  return (share) => format.percent(share, share === 0 || share === 1 ? 0 : 1)
}
