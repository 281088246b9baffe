import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedDirections, FeatureRole, TrainingCheck } from '../../contracts'
import { actions, type TrainingDraft } from '../../store'
import { Section, Table, useFormat, WithHelp } from '../ui'
import classes from './ColumnChoice.module.css'
import { ColumnChoiceRow } from './ColumnChoiceRow'
import { isUsed } from './plan'

interface ColumnChoiceProps {
  readonly check: TrainingCheck
  readonly id: string | null
  readonly draft: TrainingDraft | null
}

/** More rows than this are shown on demand: a file may have thousands of columns. */
const shownAtFirst = 60

/** The columns to learn from; those left out come first, with the reason. */
export function ColumnChoice({ check, id, draft }: ColumnChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [limit, setLimit] = useState(shownAtFirst)
  const { columns } = check
  const doubtful = ({ name, suggested }: (typeof columns)[number]) => !suggested || name === id
  const ordered = [...columns.filter(doubtful), ...columns.filter((each) => !doubtful(each))]
  const used = columns.filter((column) => isUsed(column, id, draft)).length
  const hidden = Math.max(0, ordered.length - limit)
  const chosen = { ...draft?.used, ...draft?.roles, ...draft?.directions }
  const changed = Object.keys(chosen).length > 0
  const toggle = (name: string, on: boolean) =>
    actions.changeTraining({ used: { ...draft?.used, [name]: on } })
  const setRole = (name: string, role: FeatureRole) =>
    actions.changeTraining({ roles: { ...draft?.roles, [name]: role } })
  const setDirection = (name: string, direction: AskedDirections[string] | undefined) => {
    const { [name]: _, ...others } = draft?.directions ?? {}
    actions.changeTraining({ directions: direction ? { ...others, [name]: direction } : others })
  }
  return (
    <Section
      id="training-columns"
      title={t('training.columns.title', {
        used: format.count(used),
        all: format.count(columns.length),
      })}
      lead={t('training.columns.about')}
      aside={
        <Button
          size="compact-sm"
          variant="default"
          disabled={!changed}
          onClick={() => actions.changeTraining({ used: {}, roles: {}, directions: {} })}
        >
          {t('training.columns.reset')}
        </Button>
      }
    >
      <Table className={classes.columns} aria-labelledby="training-columns">
        <thead>
          <tr>
            <th scope="col">
              {/* The boxes speak for themselves. */}
              <span data-unseen="phone">{t('training.columns.use')}</span>
            </th>
            <th scope="col">{t('training.columns.column')}</th>
            <th scope="col">{t('training.columns.kind')}</th>
            <th scope="col">{t('training.columns.role')}</th>
            <th scope="col">
              <WithHelp label={t('training.columns.direction')}>
                {t('training.columns.directionHelp')}
              </WithHelp>
            </th>
            <th scope="col" data-numeric>
              {t('training.columns.missing')}
            </th>
            <th scope="col" data-numeric>
              {t('training.columns.alone')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, limit).map((column) => (
            <ColumnChoiceRow
              key={column.name}
              column={column}
              isId={column.name === id}
              used={isUsed(column, id, draft)}
              role={draft?.roles[column.name] ?? column.role}
              onToggle={toggle}
              onRole={setRole}
              direction={draft?.directions[column.name]}
              onDirection={setDirection}
            />
          ))}
        </tbody>
      </Table>
      {hidden > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setLimit(limit + 10 * shownAtFirst)}
        >
          {t('training.columns.more', { count: hidden, formatted: format.count(hidden) })}
        </Button>
      )}
    </Section>
  )
}
