import { useTranslation } from 'react-i18next'
import type { Interval } from '../../../contracts'
import { Detail, useFormat } from '../../ui'
import classes from './MeasureCell.module.css'
import { isWeaker } from './subgroups'

interface MeasureCellProps {
  readonly label: string
  /** Null where the group is too small to measure. */
  readonly within: Interval | null
  /** The same over all customers, to be told from; null for the line that is that. */
  readonly overall: Interval | null
}

/** A measure of one group with its interval; marked by a sign and a word where it is weaker. */
export function MeasureCell({ label, within, overall }: MeasureCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (within === null)
    return (
      <td data-numeric data-label={label}>
        <Detail>{t('model.card.groups.tooFew')}</Detail>
      </td>
    )
  const weaker = overall !== null && isWeaker(within, overall)
  return (
    <td data-numeric data-label={label} className={weaker ? classes.weaker : undefined}>
      <span>
        {weaker && `▼\u00a0${t('model.card.groups.weaker')} `}
        {format.metric(within.value)}
        <Detail>
          {format.metric(within.low)}–{format.metric(within.high)}
        </Detail>
      </span>
    </td>
  )
}
