import { useMemo } from 'react'
import type { ColumnProfile } from '../../../contracts'
import { formatAmount } from '../../../i18n'
import { type Formats, useFormat } from '../../ui'

/** The number formats, with numbers in the unit that the column's cells have. */
export function useColumnFormat({ format }: Pick<ColumnProfile, 'format'>): Formats {
  const formats = useFormat()
  const unit = format?.unit ?? ''
  return useMemo(() => {
    if (unit === '') return formats
    const number = (value: number | null) => formatAmount(value, unit, formats.language)
    return { ...formats, number }
  }, [formats, unit])
}
