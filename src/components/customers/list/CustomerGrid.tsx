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
import type { CustomerQuery, CustomerRow, Manifest } from '../../../contracts'
import { actions } from '../../../store'
import type { ListCursor, RowWindows } from '../../listing'
import { positionAfterKey } from '../../listing'
import { useNarrow, useVirtualRows } from '../../scrolling'
import { foldedWidth, useMedia } from '../../ui'
import { sortedColumn } from '../tools'
import classes from './CustomerGrid.module.css'
import { CustomerGridHeader } from './CustomerGridHeader'
import { CustomerGridRow } from './CustomerGridRow'
import { rowHeight } from './rowHeight'

export interface GridAreaProps {
  /** Null while nothing of this data is in. */
  readonly rows: RowWindows<CustomerRow> | null
  readonly stale: boolean
  readonly query: CustomerQuery
  /** The query that the rows are of: the last one while they are stale. */
  readonly shown: CustomerQuery
  readonly manifest: Manifest
  readonly cursor: ListCursor
  /** Row of the file that is opened. */
  readonly selected: number | null
  /** Set when the list should take the focus back. */
  readonly focusWanted: boolean
  readonly onFocused: () => void
}

interface CustomerGridProps extends GridAreaProps {
  readonly rows: RowWindows<CustomerRow>
  readonly total: number
}

const headerHeight = 36

/**
 * The ranked list as an ARIA grid: the grid holds the focus and points at the active row, so rows may
 * come and go under it. A table on wide screens, cards on narrow ones.
 */
export function CustomerGrid(props: CustomerGridProps) {
  const { rows, total, stale, query, shown, manifest, cursor, selected } = props
  const { focusWanted, onFocused } = props
  const { t } = useTranslation()
  const id = useId()
  const cards = useMedia('phone')
  const sorted = sortedColumn(shown.sort)
  const grid = useRef<HTMLTableElement>(null)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const narrow = useNarrow(scroller, foldedWidth)
  const leastHeight = rowHeight(cards ? 'card' : narrow ? 'folded' : 'table', total)
  const list = useVirtualRows({
    scroller,
    page: cards,
    list: rows,
    count: total,
    rowHeight: leastHeight,
    headerHeight: cards ? 0 : headerHeight,
  })

  const { scrollToIndex, scrollToTop } = list
  const first = list.rows[0] ?? 0
  const last = list.rows.at(-1) ?? 0
  useEffect(() => rows.want(first, last + 1), [rows, first, last])

  // Another query starts at its top.
  useEffect(() => {
    if (rows) scrollToTop()
  }, [rows, scrollToTop])

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
      const target = positionAfterKey(
        event.key,
        cursor.active,
        total,
        Math.floor(list.viewport / leastHeight),
      )
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
    'aria-label': t('customers.grid'),
    'aria-description': t('customers.gridHelp'),
    'aria-rowcount': total + 1,
    'aria-colcount': sorted === null ? 4 : 5,
    'aria-busy': stale,
    'aria-activedescendant': rendered ? `${id}-${cursor.active}` : undefined,
  }
  return (
    <div className={classes.scroller} ref={setScroller} data-sorted={sorted !== null}>
      <table
        className={classes.grid}
        {...semantics}
        ref={grid}
        style={{ height: list.height, '--position': positionWidth(total) } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={openPressed}
        data-stale={stale}
      >
        <CustomerGridHeader query={query} column={sorted} />
        <tbody className={classes.layer} ref={list.layer}>
          {list.rows.map((index) => {
            const customer = rows.at(index)
            return (
              <CustomerGridRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                top={list.start(index)}
                leastHeight={leastHeight}
                customer={customer}
                features={manifest.features}
                sorted={sorted}
                active={index === cursor.active}
                selected={selected !== null && customer?.row === selected}
                measure={list.measure}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Room for the longest position number, group separators included. */
const positionWidth = (total: number) => `${Math.max(3, Math.ceil(String(total).length * 1.34))}ch`
