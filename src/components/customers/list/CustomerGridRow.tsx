import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerRow, Feature } from '../../../contracts'
import { RowReasons } from '../../listing'
import { Muted, RiskBar, useFormat } from '../../ui'
import classes from './CustomerGrid.module.css'
import { SkeletonCells } from './SkeletonCells'

interface CustomerGridRowProps {
  readonly id: string
  /** Position in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the layer. */
  readonly top: number
  readonly leastHeight: number
  /** Null while its window is on the way. */
  readonly customer: CustomerRow | null
  readonly features: readonly Feature[]
  /** Column of the file whose values are shown; null for none. */
  readonly sorted: string | null
  readonly active: boolean
  readonly selected: boolean
  readonly measure: (element: HTMLTableRowElement) => () => void
}

/** One customer of the list. */
export const CustomerGridRow = memo(function CustomerGridRow(props: CustomerGridRowProps) {
  const { id, index, top, leastHeight, customer, active, selected, measure } = props
  return (
    <tr
      id={id}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={active}
      data-selected={selected}
      style={{ top, minHeight: leastHeight }}
      ref={measure}
    >
      {customer === null ? (
        <SkeletonCells sorted={props.sorted !== null} />
      ) : (
        <Cells {...props} customer={customer} />
      )}
    </tr>
  )
})

function Cells({
  index,
  customer,
  features,
  sorted,
}: CustomerGridRowProps & { readonly customer: CustomerRow }) {
  const format = useFormat()
  const { sortValue } = customer
  return (
    <>
      <td className={classes.position}>{format.count(index + 1)}</td>
      <td className={classes.id}>
        <span className={classes.name}>{customer.id}</span>
        <OtherRows customer={customer} />
      </td>
      <td className={classes.risk}>
        <RiskBar probability={customer.probability} band={customer.band} />
      </td>
      {sorted !== null && (
        <td className={classes.sortValue} data-numeric={typeof sortValue !== 'string'}>
          <span className={classes.valueName}>{sorted}: </span>
          {typeof sortValue === 'string' ? sortValue : format.number(sortValue)}
        </td>
      )}
      <td className={classes.reasons}>
        <RowReasons reasons={customer.reasons} features={features} />
      </td>
    </>
  )
}

/** How many rows the customer has, and their highest risk where it is not this row's. */
function OtherRows({ customer }: { readonly customer: CustomerRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { rows, highest, probability } = customer
  if (rows === 1) return null
  const counted = { count: rows, rows: format.count(rows) }
  const [risk, own] = [format.percent(highest), format.percent(probability)]
  return (
    <Muted>
      <span className={classes.others}>
        {risk === own
          ? t('customers.ofRows', counted)
          : t('customers.ofRowsUpTo', { ...counted, risk })}
      </span>
    </Muted>
  )
}
