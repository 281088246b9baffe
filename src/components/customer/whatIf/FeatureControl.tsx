import { memo, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellValue, type Feature, labelOf, unitOf } from '../../../contracts'
import { LinkButton, Muted, Toggle, useFormat } from '../../ui'
import { isFlag, valueName } from '../reasons'
import { CategoryControl } from './CategoryControl'
import classes from './FeatureControl.module.css'
import { FlagControl } from './FlagControl'
import { NumberControl } from './NumberControl'
import type { ChangeValue } from './useChanges'

interface FeatureControlProps {
  readonly feature: Feature
  /** Place in the manifest. */
  readonly index: number
  readonly own: CellValue
  readonly value: CellValue
  readonly onChange: ChangeValue
  /** Below the control. */
  readonly children?: ReactNode
}

/** One value to try out: its name, the control that fits it, and the way back to the customer's own. */
export const FeatureControl = memo(function FeatureControl(props: FeatureControlProps) {
  const { feature, index, own, value, onChange, children } = props
  const { t } = useTranslation()
  const { language } = useFormat()
  const labelId = useId()
  const change = (next: CellValue) => onChange(index, next, own)
  const changed = value !== own
  const ownName = valueName(feature, own, t, language)
  const unit = unitOf(feature, language)
  const control = { feature, labelId, value, own, onChange: change }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a grid
    <div role="group" className={classes.row} data-changed={changed} aria-labelledby={labelId}>
      <span id={labelId}>
        {labelOf(feature, language)}
        {unit !== '' && <Muted>, {unit}</Muted>}
      </span>
      <LinkButton
        small
        offered={changed}
        aria-label={t('customers.whatIf.resetOne', {
          feature: labelOf(feature, language),
          value: ownName,
        })}
        onClick={() => change(own)}
      >
        {/* The name of a category may be long; the step shows it with the new one. */}
        {feature.kind === 'category'
          ? t('customers.whatIf.undo')
          : t('customers.whatIf.back', { value: ownName })}
      </LinkButton>
      <div className={classes.control}>
        {feature.kind === 'category' ? (
          <CategoryControl {...control} />
        ) : (
          <>
            {isFlag(feature) ? <FlagControl {...control} /> : <NumberControl {...control} />}
            <Toggle
              small
              className={classes.missing}
              pressed={value === null}
              onClick={() => change(value === null ? (own ?? feature.training.median) : null)}
            >
              {t('customers.one.missing')}
            </Toggle>
          </>
        )}
      </div>
      {children}
    </div>
  )
})
