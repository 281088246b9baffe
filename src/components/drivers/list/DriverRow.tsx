import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Feature } from '../../../contracts'
import { Detail, ShareBar, useFormat } from '../../ui'
import type { Driver } from '../facts'
import { driverName } from '../facts'
import classes from './DriverList.module.css'

/** A reach below this, 0…1, is no reach worth a number. */
const leastPoints = 0.0005

interface DriverRowProps {
  readonly driver: Driver
  readonly features: readonly Feature[]
  /** Its importance in words. */
  readonly strength: string
  /** Importance of the strongest driver, the length of a full bar. */
  readonly most: number
  readonly chosen: boolean
  /** Whether Tab stops here. */
  readonly tabStop: boolean
  readonly onFocus: () => void
  readonly onChoose: () => void
}

/** One driver: its name, what kind it is, how much it moves the log-odds and how far the risk. */
export function DriverRow(props: DriverRowProps) {
  const { driver, features, strength, most, chosen, tabStop, onFocus, onChoose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const share = most > 0 ? driver.importance / most : 0
  const tag = tagOf(driver, features)
  const { lowest, highest, unsure } = driver
  return (
    <button
      type="button"
      className={classes.row}
      aria-current={chosen ? 'true' : undefined}
      tabIndex={tabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <Group
        component="span"
        className={classes.whole}
        justify="space-between"
        gap="md"
        wrap="nowrap"
      >
        <span className={classes.name}>{driverName(driver, features, t, format.language)}</span>
        {tag && (
          <Detail className={classes.badge} data-role={tag}>
            {tag === 'lever' ? t('model.role.lever') : t('drivers.list.pair')}
          </Detail>
        )}
      </Group>
      <span className={classes.bar}>
        <ShareBar share={share} />
      </span>
      <span className={classes.change}>{strength}</span>
      <Detail className={classes.whole}>
        {highest > leastPoints && <span data-way="raise">{format.points(highest)}</span>}
        {lowest < -leastPoints && <span data-way="lower">{format.points(lowest)}</span>}
        {highest <= leastPoints &&
          lowest >= -leastPoints &&
          t(unsure ? 'drivers.list.unsure' : 'drivers.list.flat')}
      </Detail>
    </button>
  )
}

/** Most features cannot be changed: only what can be is worth a word. */
function tagOf(driver: Driver, features: readonly Feature[]): 'lever' | 'pair' | null {
  if (driver.kind !== 'feature') return 'pair'
  return features[driver.feature]?.role === 'lever' ? 'lever' : null
}
