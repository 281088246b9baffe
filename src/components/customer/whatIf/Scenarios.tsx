import { Button, CloseButton, Group, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellValue, type Feature, labelOf } from '../../../contracts'
import {
  actions,
  type Changes,
  mostScenarios,
  type Scenario,
  useApp,
  type WhatIf,
} from '../../../store'
import { LinkButton, Section, Table, TableBox, useFormat } from '../../ui'
import { besideName } from '../reasons'
import classes from './Scenarios.module.css'

interface ScenariosProps {
  readonly row: number
  readonly features: readonly Feature[]
  readonly whatIf: WhatIf
  /** Risk of the customer as in the file, 0…1. */
  readonly before: number
  readonly changes: Changes
  readonly onApply: (changes: Changes) => void
}

/** Values tried out that were kept under a name, side by side. */
export function Scenarios({ row, features, whatIf, before, changes, onApply }: ScenariosProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const all = useApp((state) => state.scenarios)
  const kept = useMemo(() => all.filter((each) => each.row === row), [all, row])
  const risks = useRisks(whatIf, kept)
  const full = kept.length >= mostScenarios
  const risk = (id: number) => risks.get(id)
  return (
    <>
      {(changes.size > 0 || full) && (
        <KeepScenario
          key={kept.length}
          disabled={full}
          suggested={t('customers.whatIf.scenarios.name', { number: kept.length + 1 })}
          onKeep={(name) => actions.keepScenario(row, name, changes)}
        />
      )}
      {kept.length > 0 && (
        <Section
          className={classes.scenarios}
          order={3}
          size="text"
          title={t('customers.whatIf.scenarios.title')}
        >
          <TableBox label={t('customers.whatIf.scenarios.title')}>
            <Table dense caption={t('customers.whatIf.scenarios.title')}>
              <thead>
                <tr>
                  <th>{t('customers.whatIf.scenarios.scenario')}</th>
                  <th data-numeric>{t('customers.risk')}</th>
                  <th data-numeric>{t('customers.whatIf.scenarios.difference')}</th>
                  <th aria-label={t('customers.whatIf.scenarios.remove')} />
                </tr>
              </thead>
              <tbody>
                <tr data-own>
                  <td>{t('customers.whatIf.scenarios.asInFile')}</td>
                  <td data-numeric>{format.percent(before)}</td>
                  <td data-numeric />
                  <td />
                </tr>
                {kept.map(({ id, name, changes: values }) => (
                  <tr key={id}>
                    <td>
                      <LinkButton onClick={() => onApply(values)}>{name}</LinkButton>
                      <ul className={classes.values}>
                        {[...values].map(([feature, value]) => (
                          <li key={feature}>
                            {changeText(features[feature]!, whatIf.own[feature] ?? null, value)}
                          </li>
                        ))}
                      </ul>
                    </td>
                    <td data-numeric>{percentOf(risk(id))}</td>
                    <td data-numeric>{pointsOf(risk(id))}</td>
                    <td>
                      <CloseButton
                        size="sm"
                        aria-label={t('customers.whatIf.scenarios.removeOne', { name })}
                        onClick={() => actions.removeScenario(id)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </TableBox>
        </Section>
      )}
    </>
  )

  function percentOf(value: number | undefined): string {
    return value === undefined ? '' : format.percent(value)
  }
  function pointsOf(value: number | undefined): string {
    return value === undefined ? '' : format.points(value - before)
  }
  function changeText(feature: Feature, own: CellValue, value: CellValue): string {
    const named = (cell: CellValue) => besideName(feature, cell, t, format.language)
    return `${labelOf(feature, format.language)} ${named(own)}\u00a0→\u00a0${named(value)}`
  }
}

/** The risk of each scenario by its id, as the model in use says; those asked for are absent. */
function useRisks(whatIf: WhatIf, kept: readonly Scenario[]): ReadonlyMap<number, number> {
  const [risks, setRisks] = useState<ReadonlyMap<number, number>>(new Map())
  useEffect(() => {
    if (kept.length === 0) return
    let left = false
    whatIf.risks(kept.map(({ changes }) => changes)).then(
      (found) => !left && setRisks(new Map(kept.map(({ id }, index) => [id, found[index]!]))),
      // A worker that died is told of elsewhere; the next change asks again.
      () => {},
    )
    return () => {
      left = true
    }
  }, [whatIf, kept])
  return risks
}

interface KeepScenarioProps {
  readonly disabled: boolean
  readonly suggested: string
  readonly onKeep: (name: string) => void
}

/** A name for the values tried out. */
function KeepScenario({ disabled, suggested, onKeep }: KeepScenarioProps) {
  const { t } = useTranslation()
  const [name, setName] = useState<string | null>(null)
  if (name === null)
    return (
      <Group gap="sm" mb="md">
        <Button size="xs" variant="default" disabled={disabled} onClick={() => setName(suggested)}>
          {t('customers.whatIf.scenarios.keep')}
        </Button>
        {disabled && t('customers.whatIf.scenarios.full', { count: mostScenarios })}
      </Group>
    )
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onKeep(name)
  }
  return (
    <form onSubmit={keep}>
      <Group gap="sm" mb="md" align="end">
        <TextInput
          data-autofocus
          ref={(field) => field?.focus()}
          flex="1 1 160px"
          size="xs"
          maxLength={40}
          label={t('customers.whatIf.scenarios.naming')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={name.trim() === ''}>
          {t('customers.whatIf.scenarios.save')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setName(null)}>
          {t('customers.whatIf.scenarios.cancel')}
        </Button>
      </Group>
    </form>
  )
}
