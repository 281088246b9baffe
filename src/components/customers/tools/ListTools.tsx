import { useTranslation } from 'react-i18next'
import type { Profile, ScopeCounts } from '../../../contracts'
import { useApp } from '../../../store'
import { useFormat } from '../../ui'
import { BandFilter } from './BandFilter'
import classes from './ListTools.module.css'
import { SearchBox } from './SearchBox'
import { SortControl } from './SortControl'
import { UnitChoice } from './UnitChoice'

interface ListToolsProps {
  readonly profile: Profile
  readonly counts: ScopeCounts
  /** Customers or rows that match now; null while unknown. */
  readonly total: number | null
}

/** Which customers the list shows, in which order. */
export function ListTools({ profile, counts, total }: ListToolsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const banded = useApp((state) => state.model.manifest?.threshold !== null)
  const { unit, search } = useApp((state) => state.query)
  return (
    <div className={classes.tools}>
      {banded && <BandFilter counts={counts} />}
      <SearchBox />
      <SortControl columns={profile.columns} />
      <UnitChoice profile={profile} />
      <output className={classes.matches} data-unseen="phone">
        {search !== '' &&
          total !== null &&
          t(`customers.matches.${unit}`, { count: total, total: format.count(total) })}
      </output>
    </div>
  )
}
