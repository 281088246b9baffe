import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { useVirtualRows } from '../../scrolling'
import { useFormat, useMedia } from '../../ui'
import { type Place, placeAfterKey } from './cellKeys'
import { cellsSeen, gutterWidth } from './cellsSeen'
import type { CellTiles } from './cellTiles'
import { columnPlaces, columnWidth } from './columnPlaces'
import { FileRow } from './FileRow'
import { RowGridHeader } from './RowGridHeader'
import classes from './Rows.module.css'
import type { RowSort } from './useCells'
import { useColumnRange } from './useColumnRange'

interface RowGridProps {
  readonly profile: Profile
  /** Null while nothing of this file is in. */
  readonly tiles: CellTiles | null
  readonly stale: boolean
  readonly sort: RowSort
  readonly onSort: (column: string) => void
}

const rowHeight = 32
const headerHeight = 40
/** What rows are of before any is in. */
const nothing = {}

/**
 * The cells of a file as an ARIA grid: the grid holds the focus and points at the active cell, so
 * rows and columns may come and go under it. Only what is seen is drawn, down and across.
 */
export function RowGrid({ profile, tiles, stale, sort, onSort }: RowGridProps) {
  const { t } = useTranslation()
  const { exact } = useFormat()
  const id = useId()
  const phone = useMedia('phone')
  const grid = useRef<HTMLTableElement>(null)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const { columns } = profile
  const total = tiles?.total ?? profile.rows
  const gutter = gutterWidth(total + profile.file.headerRow)
  const places = useMemo(
    () => columnPlaces(columns.map((column) => columnWidth(column, exact))),
    [columns, exact],
  )
  const list = useVirtualRows({
    scroller,
    list: tiles ?? nothing,
    count: total,
    rowHeight: phone ? 40 : rowHeight,
    headerHeight,
  })
  const across = useColumnRange(scroller, places, gutter)
  const [first, end] = across
  const [top, bottom] = [list.rows[0] ?? 0, (list.rows.at(-1) ?? -1) + 1]
  useEffect(() => tiles?.want([top, bottom], [first, end]), [tiles, top, bottom, first, end])

  const { scrollToTop } = list
  useEffect(() => {
    if (sort !== undefined) scrollToTop()
  }, [sort, scrollToTop])

  const go = (place: Place) => {
    setActive(place)
    if (place.row >= 0) list.scrollToIndex(place.row)
    if (scroller) cellsSeen(scroller, places, gutter, place.column)
  }
  const press = ({ row, column }: Place) => {
    const name = columns[column]?.name
    if (row < 0 && name !== undefined) onSort(name)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const page = Math.floor((list.viewport - headerHeight) / rowHeight)
    const next = placeAfterKey(event, active, { rows: total, columns: columns.length, page })
    if (next) go(next)
    else if (event.key === 'Enter' || event.key === ' ') press(active)
    else return
    event.preventDefault()
  }
  const onClick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    if (!cell) return
    const place = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
    setActive(place)
    press(place)
  }

  const drawn = Array.from({ length: end - first }, (_, index) => first + index)
  const seen =
    active.column >= first &&
    active.column < end &&
    (active.row < 0 || list.rows.includes(active.row))
  const style = {
    '--gutter': `${gutter}px`,
    '--before': `${places[first] ?? 0}px`,
    height: list.height,
    width: gutter + (places.at(-1) ?? 0),
  } as CSSProperties
  // A table may be an interactive grid: https://www.w3.org/TR/html-aria/#el-table
  const semantics = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('data.rows.grid'),
    'aria-description': t('data.rows.keys'),
    'aria-rowcount': total + 1,
    'aria-colcount': columns.length + 1,
    'aria-busy': stale || tiles === null,
    'aria-activedescendant': seen ? `${id}-${active.row}-${active.column}` : undefined,
  }
  return (
    <div className={classes.scroller} ref={setScroller}>
      <table
        className={classes.grid}
        {...semantics}
        ref={grid}
        style={style}
        data-stale={stale}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <RowGridHeader
          id={id}
          profile={profile}
          places={places}
          drawn={drawn}
          sort={sort}
          active={active.row < 0 ? active.column : null}
        />
        <tbody className={classes.layer} ref={list.layer}>
          {list.rows.map((row) => (
            <FileRow
              key={row}
              id={id}
              row={row}
              top={list.start(row)}
              tiles={tiles}
              profile={profile}
              places={places}
              drawn={drawn}
              active={active.row === row ? active.column : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
