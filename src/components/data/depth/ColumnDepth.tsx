import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { Muted, Title } from '../../ui'
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
  /** The picture and its finding alone. */
  readonly brief?: boolean
}

/** Everything about one column: its finding, how it is spread, who leaves, and its statistics. */
export function ColumnDepth({ column, profile, brief }: ColumnDepthProps) {
  const { t } = useTranslation()
  const format = useColumnFormat(column)
  const finding = findingText(findingOf(column, profile), column.name, profile.rows, { t, format })
  const numeric = column.kind === 'number' && column.histogram !== null
  const spread = column.number !== null && column.number.max > column.number.min
  const values = !numeric && column.category !== null && (column.category.top[0]?.count ?? 0) > 1
  return (
    <div className={classes.depth}>
      <div>
        <Title>
          <ColumnName name={column.name} />
        </Title>
        <p>
          <Muted>
            {t(`data.kinds.${column.kind}`)}
            {column.name === profile.target?.column && ` · ${t('data.column.outcome')}`}
          </Muted>
        </p>
      </div>
      {numeric && <NumberChart column={column} profile={profile} title={finding} />}
      {!brief && numeric && spread && column.number && (
        <BoxPlot column={column} summary={column.number} />
      )}
      {values && <ValueTable column={column} profile={profile} title={finding} />}
      {!numeric && !values && (
        <Title order={3} size="lead">
          {finding}
        </Title>
      )}
      {!brief && <StatisticsTable column={column} profile={profile} />}
      {!brief && <ReadingNote column={column} />}
    </div>
  )
}
