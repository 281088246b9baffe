import { useFormat } from '../../ui/useFormat'
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
