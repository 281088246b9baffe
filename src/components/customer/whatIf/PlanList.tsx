import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellValue, type Feature, labelOf, type Plan, type Plans } from '../../../contracts'
import { actions, type Changes } from '../../../store'
import { Detail, LinkButton, Note, Title, useFormat } from '../../ui'
import { besideName } from '../reasons'
import classes from './PlanList.module.css'

interface PlanListProps {
  readonly plans: Plans
  readonly features: readonly Feature[]
  readonly own: readonly CellValue[]
  /** Risk of the customer as in the file, 0…1. */
  readonly before: number
  /** Whether any lever costs something. */
  readonly costed: boolean
  readonly onApply: (changes: Changes) => void
}

/** Plans that bring the risk down, each to try at one press; why there is none. */
export const PlanList = memo(function PlanList(props: PlanListProps) {
  const { plans: found, before, costed } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { plans, none, lowest, threshold } = found
  const levels = {
    threshold: threshold === null ? '' : format.percent(threshold),
    lowest: format.percent(lowest ?? before),
  }
  const lead =
    none !== null
      ? t(`customers.whatIf.plans.none.${none}`, levels)
      : threshold === null
        ? t('customers.whatIf.plans.lower')
        : before < threshold
          ? t('customers.whatIf.plans.already', levels)
          : t(costed ? 'customers.whatIf.plans.cheapest' : 'customers.whatIf.plans.under', levels)
  return (
    <section className={classes.plans} aria-label={t('customers.whatIf.plans.title')}>
      <Title order={3} size="small">
        {t('customers.whatIf.plans.title')}
      </Title>
      <Note>{lead}</Note>
      {none !== null && plans.length > 0 && (
        <Note className={classes.nearest}>{t('customers.whatIf.plans.nearest')}</Note>
      )}
      {plans.length > 0 && (
        <ol className={classes.list}>
          {plans.map((plan) => (
            <PlanLine key={JSON.stringify(plan.changes)} plan={plan} {...props} />
          ))}
        </ol>
      )}
      {none !== null && (
        <LinkButton small onClick={() => actions.setView('drivers')}>
          {t('customers.whatIf.plans.roles')}
        </LinkButton>
      )}
    </section>
  )
})

interface PlanLineProps extends Omit<PlanListProps, 'plans'> {
  readonly plan: Plan
}

function PlanLine({ plan, features, own, before, costed, onApply }: PlanLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { changes, probability, cost } = plan
  const counts = changes.flatMap(({ step }) => (step ? [step.count] : []))
  const fewest = Math.min(...counts)
  return (
    <li className={classes.plan}>
      <LinkButton
        onClick={() => onApply(new Map(changes.map(({ feature, value }) => [feature, value])))}
      >
        {changes.map(({ feature, value }) => (
          <span key={feature} className={classes.change}>
            {labelOf(features[feature]!, format.language)}{' '}
            {besideName(features[feature]!, own[feature] ?? null, t, format.language)}
            {'\u00a0→\u00a0'}
            {besideName(features[feature]!, value, t, format.language)}
          </span>
        ))}
      </LinkButton>
      <span className={classes.risk}>
        <span>{format.percent(probability)}</span>
        <span className={classes.drop}>{format.points(probability - before)}</span>
      </span>
      <Detail className={classes.behind}>
        {costed && `${t('customers.whatIf.plans.cost', { cost: format.number(cost) })}`}
        {costed && counts.length > 0 && ' · '}
        {counts.length > 0 &&
          t(changes.length === 1 ? 'customers.whatIf.rowsLike' : 'customers.whatIf.rowsEach', {
            count: fewest,
            formatted: format.count(fewest),
          })}
      </Detail>
    </li>
  )
}
