import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { ColumnName, findingOf, findingText, useColumnFormat } from '../facts'
import { BoxPlot } from './BoxPlot'
import classes from './ColumnDepth.module.css'
import { NumberChart } from './NumberChart'
import { ReadingNote } from './ReadingNote'
import { StatisticsTable } from './StatisticsTable'
import { ValueTable } from './ValueTable'

interface ColumnDepthProps {
  readonly column: ColumnProfile
  readonly profile: Profile
}

/** Everything about one column: its finding, how it is spread, who leaves, and its statistics. */
export function ColumnDepth({ column, profile }: ColumnDepthProps) {
  const { t } = useTranslation()
  const format = useColumnFormat(column)
  const finding = findingText(findingOf(column, profile), column.name, profile.rows, { t, format })
  const numeric = column.kind === 'number' && column.histogram !== null
  const spread = column.number !== null && column.number.max > column.number.min
  const values = !numeric && column.category !== null && (column.category.top[0]?.count ?? 0) > 1
  return (
    <div className={classes.depth}>
      <div>
        <h2 className={classes.name}>
          <ColumnName name={column.name} />
        </h2>
        <p className={classes.kind}>
          {t(`data.kinds.${column.kind}`)}
          {column.name === profile.target?.column && ` · ${t('data.column.outcome')}`}
        </p>
      </div>
      {numeric && <NumberChart column={column} profile={profile} title={finding} />}
      {numeric && spread && column.number && <BoxPlot column={column} summary={column.number} />}
      {values && <ValueTable column={column} profile={profile} title={finding} />}
      {!numeric && !values && <p className={classes.finding}>{finding}</p>}
      <StatisticsTable column={column} profile={profile} />
      <ReadingNote column={column} />
    </div>
  )
}
