import { Checkbox, Group, NumberInput } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Feature, type LeverLimit, labelOf } from '../../../contracts'
import { actions } from '../../../store'
import { LinkButton, Note, Toggle, useFormat } from '../../ui'
import { valueName } from '../reasons'
import classes from './LeverLimits.module.css'

interface LeverLimitsProps {
  readonly feature: Feature
  readonly limit: LeverLimit
}

/** What plans may do with one lever: nothing where it is locked, else within limits and at a cost. */
export const LeverLimits = memo(function LeverLimits({ feature, limit }: LeverLimitsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const named = { feature: labelOf(feature, format.language) }
  const { locked } = limit
  const set = (change: Partial<LeverLimit>) => actions.setLimit(feature.name, change)
  const number = { format, onNumber: set }
  return (
    <div className={classes.limits}>
      <Group gap="sm">
        <Toggle
          small
          pressed={locked}
          aria-label={t('customers.whatIf.limits.lockOf', named)}
          onClick={() => set({ locked: !locked })}
        >
          {t('customers.whatIf.limits.lock')}
        </Toggle>
        <LinkButton
          small
          aria-expanded={open}
          aria-label={t('customers.whatIf.limits.of', named)}
          onClick={() => setOpen(!open)}
        >
          {t('customers.whatIf.limits.title')}
        </LinkButton>
        <Note>{summaryOf(limit, feature, t, format)}</Note>
      </Group>
      {open && (
        <div className={classes.fold}>
          {feature.kind === 'category' ? (
            <Checkbox.Group
              className={classes.categories}
              size="xs"
              label={t('customers.whatIf.limits.allowed')}
              value={feature.categories.filter((each) => !limit.without.includes(each))}
              onChange={(allowed) =>
                set({ without: feature.categories.filter((each) => !allowed.includes(each)) })
              }
            >
              <Group gap="var(--hf-space-2) var(--hf-space-4)" mt={4}>
                {feature.categories.map((category) => (
                  <Checkbox
                    key={category}
                    size="xs"
                    value={category}
                    label={valueName(feature, category, t, format.language)}
                  />
                ))}
              </Group>
            </Checkbox.Group>
          ) : (
            <>
              <LimitField {...number} name="min" limit={limit} feature={feature} />
              <LimitField {...number} name="max" limit={limit} feature={feature} />
            </>
          )}
          <LimitField {...number} name="cost" limit={limit} feature={feature} />
        </div>
      )}
    </div>
  )
})

interface LimitFieldProps {
  readonly name: 'min' | 'max' | 'cost'
  readonly limit: LeverLimit
  readonly feature: Feature
  readonly format: ReturnType<typeof useFormat>
  readonly onNumber: (change: Partial<LeverLimit>) => void
}

/** A number, or none where the field is empty. */
function LimitField({ name, limit, feature, format, onNumber }: LimitFieldProps) {
  const { t } = useTranslation()
  const { min, max } = feature.training
  const usual = { min, max, cost: null }[name]
  return (
    <NumberInput
      className={classes.field ?? ''}
      size="xs"
      hideControls
      label={t(`customers.whatIf.limits.${name}`)}
      value={limit[name] ?? ''}
      placeholder={usual === null ? '' : format.number(usual)}
      allowNegative={name !== 'cost'}
      allowDecimal={name === 'cost' || !feature.integer}
      decimalSeparator={format.separators.decimal}
      thousandSeparator={format.separators.thousands}
      onChange={(value) => onNumber({ [name]: typeof value === 'number' ? value : null })}
    />
  )
}

/** What is set, in one line. */
function summaryOf(
  limit: LeverLimit,
  feature: Feature,
  t: ReturnType<typeof useTranslation>['t'],
  format: ReturnType<typeof useFormat>,
): string {
  const { min, max, cost, without } = limit
  const range =
    min === null && max === null
      ? ''
      : t('customers.whatIf.limits.range', {
          min: format.number(min ?? feature.training.min ?? 0),
          max: format.number(max ?? feature.training.max ?? 0),
        })
  const fewer =
    without.length === 0
      ? ''
      : t('customers.whatIf.limits.some', {
          count: feature.categories.length - without.length,
          all: feature.categories.length,
        })
  const costs = cost === null ? '' : t('customers.whatIf.plans.cost', { cost: format.number(cost) })
  return [range, fewer, costs].filter((part) => part !== '').join(' · ')
}
