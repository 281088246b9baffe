import { useRef } from 'react'
import type { ColumnProfile, Profile } from '../../../contracts'
import { actions } from '../../../store'
import { Detail, TwoLines } from '../../ui'
import { ColumnName } from '../facts'
import classes from './ColumnCards.module.css'
import type { ColumnListProps } from './columnList'
import { NoColumn } from './NoColumn'
import { SpreadPicture } from './SpreadPicture'
import { useColumnFacts } from './useColumnFacts'
import { useRowWindow } from './useRowWindow'

const cardHeight = 96

interface ColumnCardProps {
  readonly column: ColumnProfile
  readonly profile: Profile
}

function ColumnCard({ column, profile }: ColumnCardProps) {
  const { t, format, bars, typical, outliers, finding } = useColumnFacts(column, profile)
  const { count, number, percent } = format
  const facts = [
    column.missing > 0 &&
      `${t('data.table.missing')}: ${count(column.missing)} (${percent(column.missing / profile.rows)})`,
    outliers && `${t('data.table.outliers')}: ${count(outliers)}`,
    column.missing === 0 && !outliers && `${t('data.table.distinct')}: ${count(column.distinct)}`,
  ]
  return (
    <button
      type="button"
      className={classes.card}
      onClick={() => actions.selectColumn(column.name)}
    >
      <span className={classes.words}>
        <TwoLines className={classes.name}>
          <ColumnName name={column.name} />
        </TwoLines>
        <Detail className={classes.line}>
          {t(`data.kinds.${column.kind}`)}
          {typical !== null &&
            ` · ${t('data.table.typical').toLocaleLowerCase()} ${typeof typical === 'string' ? typical : number(typical)}`}
        </Detail>
        <Detail className={classes.line}>{facts.filter(Boolean).join(' · ')}</Detail>
      </span>
      {bars && <SpreadPicture bars={bars} width={88} height={36} label={finding()} />}
    </button>
  )
}

/** The columns of the file for narrow screens: a card each, which opens the column in depth. */
export function ColumnCards({ profile, columns, search, onClear, inPane }: ColumnListProps) {
  const box = useRef<HTMLDivElement>(null)
  const { from, to, before, after } = useRowWindow(columns.length, cardHeight, box, inPane)
  return (
    <div className={classes.box} data-pane={inPane} ref={box}>
      <ul style={{ paddingTop: before, paddingBottom: after }}>
        {columns.slice(from, to).map(({ column }) => (
          <li key={column.name} className={classes.item}>
            <ColumnCard column={column} profile={profile} />
          </li>
        ))}
      </ul>
      {columns.length === 0 && <NoColumn search={search} onClear={onClear} />}
    </div>
  )
}
