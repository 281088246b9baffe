import { useTranslation } from 'react-i18next'
import type { Profile, ScoreSummary } from '../../../contracts'
import { useFormat } from '../../ui'
import { BandFilter } from './BandFilter'
import classes from './ListTools.module.css'
import { SearchBox } from './SearchBox'
import { SortControl } from './SortControl'

interface ListToolsProps {
  readonly profile: Profile
  readonly summary: ScoreSummary
  /** Customers that match now; null while unknown. */
  readonly total: number | null
}

/** Which customers the list shows, in which order. */
export function ListTools({ profile, summary, total }: ListToolsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.tools}>
      <BandFilter summary={summary} />
      <SearchBox />
      <SortControl columns={profile.columns} />
      <output className={classes.matches} data-unseen="phone">
        {total === null ? '' : t('customers.matches', { count: total, total: format.count(total) })}
      </output>
    </div>
  )
}
