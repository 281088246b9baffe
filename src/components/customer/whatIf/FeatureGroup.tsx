import type { CellValue, Feature, LeverLimits as Limits } from '../../../contracts'
import { type Changes, noLimit } from '../../../store'
import { Section } from '../../ui'
import { FeatureControl } from './FeatureControl'
import classes from './FeatureGroup.module.css'
import { LeverLimits } from './LeverLimits'
import type { ChangeValue } from './useChanges'

interface FeatureGroupProps {
  readonly title: string
  /** Places in the manifest, in the order shown. */
  readonly places: readonly number[]
  readonly features: readonly Feature[]
  readonly own: readonly CellValue[]
  readonly changes: Changes
  readonly onChange: ChangeValue
  /** Of levers: what plans may do with them. */
  readonly limits?: Limits
}

/** Values that can be tried out, under one heading. */
export function FeatureGroup(props: FeatureGroupProps) {
  const { title, places, features, own, changes, onChange, limits } = props
  if (places.length === 0) return null
  return (
    <Section className={classes.group} order={3} size="text" title={title}>
      {places.map((index) => (
        <FeatureControl
          key={index}
          feature={features[index]!}
          index={index}
          own={own[index] ?? null}
          value={(changes.has(index) ? changes.get(index) : own[index]) ?? null}
          onChange={onChange}
        >
          {limits && (
            <LeverLimits
              feature={features[index]!}
              limit={limits[features[index]!.name] ?? noLimit}
            />
          )}
        </FeatureControl>
      ))}
    </Section>
  )
}
