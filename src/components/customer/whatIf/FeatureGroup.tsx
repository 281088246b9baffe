import type { CellValue, Feature } from '../../../contracts'
import type { Changes } from '../../../store'
import { Section } from '../../ui'
import { FeatureControl } from './FeatureControl'
import classes from './FeatureGroup.module.css'
import type { ChangeValue } from './useChanges'

interface FeatureGroupProps {
  readonly title: string
  /** Places in the manifest, in the order shown. */
  readonly places: readonly number[]
  readonly features: readonly Feature[]
  readonly own: readonly CellValue[]
  readonly changes: Changes
  readonly onChange: ChangeValue
}

/** Values that can be tried out, under one heading. */
export function FeatureGroup(props: FeatureGroupProps) {
  const { title, places, features, own, changes, onChange } = props
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
        />
      ))}
    </Section>
  )
}
