import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionRow, Manifest } from '../../../contracts'
import { actionText } from '../../../i18n'
import type { ContactColumn } from '../../../store'
import { RowReasons } from '../../listing'
import { BandMark, Detail, Muted, useFormat, useMoney } from '../../ui'
import classes from './ContactGrid.module.css'

/** Whether a column holds figures, which stand at the right. */
export const isNumeric = (column: ContactColumn) =>
  column === 'risk' || column === 'value' || column === 'gain'

interface ContactRowProps {
  readonly id: string
  /** Position in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the layer. */
  readonly top: number
  readonly leastHeight: number
  /** Null while its window is on the way. */
  readonly contact: DecisionRow | null
  readonly columns: readonly ContactColumn[]
  readonly manifest: Manifest
  readonly active: boolean
  readonly selected: boolean
  readonly measure: (element: HTMLTableRowElement) => () => void
}

/** One line of the contact list. */
export const ContactRow = memo(function ContactRow(props: ContactRowProps) {
  const { id, index, top, leastHeight, contact, columns, manifest, active, selected } = props
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <tr
      id={id}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-active={active}
      data-selected={selected}
      data-group={contact?.group}
      style={{ top, minHeight: leastHeight }}
      ref={props.measure}
    >
      <td className={classes.rank}>{format.count(index + 1)}</td>
      <td className={classes.customer}>{contact ? <strong>{contact.id}</strong> : <Bone />}</td>
      {columns.map((column) => (
        <td key={column} className={classes[column]} data-numeric={isNumeric(column)}>
          {contact ? (
            <>
              {column !== 'reasons' && (
                <span className={classes.name}>{t(`campaign.list.${column}`)}: </span>
              )}
              <Cell column={column} contact={contact} manifest={manifest} />
            </>
          ) : (
            <Bone />
          )}
        </td>
      ))}
    </tr>
  )
})

const Bone = () => <span className={classes.bone} aria-hidden="true" />

interface CellProps {
  readonly column: ContactColumn
  readonly contact: DecisionRow
  readonly manifest: Manifest
}

function Cell({ column, contact, manifest }: CellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  switch (column) {
    case 'risk':
      return (
        <span
          className={classes.band}
          title={contact.band === null ? undefined : t(`app.band.${contact.band}`)}
        >
          {contact.band && <BandMark band={contact.band} />}
          {format.percent(contact.probability)}
        </span>
      )
    case 'value':
      return (
        <>
          {money(contact.value)}
          {contact.filled && <Detail>{t('campaign.list.filled')}</Detail>}
        </>
      )
    case 'gain':
      return (
        <>
          <strong>{money(contact.gain)}</strong>
          {contact.low !== contact.high && (
            <Detail>
              {t('campaign.list.range', { low: money(contact.low), high: money(contact.high) })}
            </Detail>
          )}
        </>
      )
    case 'group':
      return <>{t(`campaign.list.groups.${contact.group}`)}</>
    case 'action':
      return contact.action ? (
        actionText(contact.action, manifest, t, format.language)
      ) : (
        <Muted>{t('campaign.list.noAction')}</Muted>
      )
    case 'reasons':
      return <RowReasons reasons={contact.reasons} features={manifest.features} />
  }
}
