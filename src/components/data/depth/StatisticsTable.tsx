import { useTranslation } from 'react-i18next'
import type { ColumnProfile, Profile } from '../../../contracts'
import { Fact, Facts, type Formats, Section } from '../../ui'
import { type Statistic, statisticsOf, useColumnFormat } from '../facts'
import classes from './ColumnDepth.module.css'

interface StatisticsTableProps {
  readonly column: ColumnProfile
  readonly profile: Profile
}

function inWords(statistic: Statistic, format: Formats): string {
  switch (statistic.as) {
    case 'text':
      return statistic.value
    case 'number':
      return format.number(statistic.value)
    case 'date':
      return format.date(statistic.day)
    case 'percent':
      return statistic.value === null ? '–' : format.percent(statistic.value)
    case 'count':
      return statistic.value === 0 || statistic.value === statistic.of
        ? format.count(statistic.value)
        : `${format.count(statistic.value)} (${format.percent(statistic.value / statistic.of)})`
  }
}

/** The statistics of a column, names beside values. */
export function StatisticsTable({ column, profile }: StatisticsTableProps) {
  const { t } = useTranslation()
  const format = useColumnFormat(column)
  return (
    <Section order={3} size="lead" title={t('data.column.statistics')}>
      <Facts className={classes.statistics}>
        {statisticsOf(column, profile).map((statistic) => (
          <Fact key={statistic.key} name={t(`data.stats.${statistic.key}`)}>
            {inWords(statistic, format)}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}
