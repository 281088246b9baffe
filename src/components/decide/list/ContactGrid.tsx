import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionRow, Manifest } from '../../../contracts'
import { actions, type ContactColumn, contactColumns, useApp } from '../../../store'
import { type ListCursor, positionAfterKey, type RowWindows } from '../../listing'
import { useNarrow, useVirtualRows } from '../../scrolling'
import { contactsWidth, useMedia } from '../../ui'
import classes from './ContactGrid.module.css'
import { ContactRow, isNumeric } from './ContactRow'

interface ContactGridProps {
  /** Null while nothing of this data is in. */
  readonly rows: RowWindows<DecisionRow> | null
  readonly total: number
  readonly manifest: Manifest
  readonly cursor: ListCursor
  /** Row of the file that is opened. */
  readonly selected: number | null
  /** Set when the list should take the focus back. */
  readonly focusWanted: boolean
  readonly onFocused: () => void
}

const headerHeight = 36
/** Pixels of a row before it is measured. */
const heights = { table: 64, folded: 96, card: 176 } as const
const nothing = {}

/** Widths of the columns that can be hidden, in their order. */
const widths: Readonly<Record<ContactColumn, string>> = {
  risk: '96px',
  value: 'minmax(64px, 88px)',
  gain: 'minmax(104px, 136px)',
  group: '72px',
  action: 'minmax(104px, 176px)',
  reasons: 'minmax(0, 1fr)',
}

/**
 * The contact list as an ARIA grid: the grid holds the focus and points at the active row, so rows may
 * come and go under it. A table on wide screens, cards on narrow ones.
 */
export function ContactGrid(props: ContactGridProps) {
  const { rows, total, manifest, cursor, selected, focusWanted, onFocused } = props
  const { t } = useTranslation()
  const id = useId()
  const cards = useMedia('phone')
  const hidden = useApp((state) => state.hiddenColumns)
  const columns = contactColumns.filter((column) => !hidden.includes(column))
  const grid = useRef<HTMLTableElement>(null)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const narrow = useNarrow(scroller, contactsWidth)
  const leastHeight = heights[cards ? 'card' : narrow ? 'folded' : 'table']
  const list = useVirtualRows({
    scroller,
    page: cards,
    list: rows ?? nothing,
    count: total,
    rowHeight: leastHeight,
    headerHeight: cards ? 0 : headerHeight,
  })

  const { scrollToIndex } = list
  const first = list.rows[0] ?? 0
  const last = list.rows.at(-1) ?? 0
  useEffect(() => rows?.want(first, last + 1), [rows, first, last])

  // The customer opened from the panel's own buttons comes into view, also when the rows change shape.
  const { opened } = cursor
  useEffect(() => {
    if (opened !== null && leastHeight > 0) scrollToIndex(opened)
  }, [opened, leastHeight, scrollToIndex])

  useEffect(() => {
    if (!focusWanted) return
    grid.current?.focus({ preventScroll: true })
    onFocused()
  }, [focusWanted, onFocused])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') cursor.open(cursor.active)
    else if (event.key === 'Escape' && selected !== null) actions.selectCustomer(null)
    else {
      const page = Math.floor(list.viewport / leastHeight)
      const target = positionAfterKey(event.key, cursor.active, total, page)
      if (target === null) return
      scrollToIndex(target)
      // With a customer open, moving through the list turns the pages.
      if (selected === null) cursor.move(target)
      else cursor.open(target)
    }
    event.preventDefault()
  }

  const openPressed = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest('[data-index]') : null
    if (row) cursor.open(Number(row.getAttribute('data-index')))
  }

  // A table may be an interactive grid: https://www.w3.org/TR/html-aria/#el-table
  const rendered = list.rows.includes(cursor.active)
  const semantics = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('campaign.list.grid'),
    'aria-description': t('customers.gridHelp'),
    'aria-rowcount': total + 1,
    'aria-colcount': columns.length + 2,
    'aria-busy': rows === null,
    'aria-activedescendant': rendered ? `${id}-${cursor.active}` : undefined,
  }
  const template = ['3.5ch', 'minmax(64px, 112px)']
  const wide = [...template, ...columns.map((column) => widths[column])]
  const folded = [
    ...template,
    ...columns.flatMap((column) => (column === 'reasons' ? [] : [foldedWidths[column]])),
  ]
  const style = {
    height: list.height,
    '--wide': wide.join(' '),
    '--folded': folded.join(' '),
  } as CSSProperties
  return (
    <div className={classes.scroller} ref={setScroller}>
      <table
        className={classes.grid}
        {...semantics}
        ref={grid}
        style={style}
        onKeyDown={onKeyDown}
        onClick={openPressed}
      >
        <thead className={classes.header} data-unseen="phone">
          <tr className={classes.headerRow} aria-rowindex={1}>
            <th className={classes.rank} scope="col">
              {t('campaign.list.rank')}
            </th>
            <th className={classes.customer} scope="col">
              {t('campaign.list.customer')}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                className={classes[column]}
                data-numeric={isNumeric(column)}
                scope="col"
              >
                {t(`campaign.list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.layer} ref={list.layer}>
          {list.rows.map((index) => {
            const contact = rows?.at(index) ?? null
            return (
              <ContactRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                top={list.start(index)}
                leastHeight={leastHeight}
                contact={contact}
                columns={columns}
                manifest={manifest}
                active={index === cursor.active}
                selected={selected !== null && contact?.row === selected}
                measure={list.measure}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The same where reasons stand under the rest. */
const foldedWidths: Readonly<Record<Exclude<ContactColumn, 'reasons'>, string>> = {
  risk: 'minmax(64px, 0.7fr)',
  value: 'minmax(56px, 0.7fr)',
  gain: 'minmax(96px, 1fr)',
  group: 'minmax(56px, 0.6fr)',
  action: 'minmax(88px, 1.4fr)',
}
