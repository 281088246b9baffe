import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type FeatureFit,
  type FeatureMapping,
  labelOf,
  type ModelInput,
  unitOf,
} from '../../contracts'
import { needsLook } from '../../store'
import { Detail, LinkButton, Muted, useFormat } from '../ui'
import { AbsenceCost } from './AbsenceCost'
import { CategoryTable } from './CategoryTable'
import { ColumnSelect } from './ColumnSelect'
import { FactorField } from './FactorField'
import classes from './FeatureList.module.css'
import { FitLines } from './FitLines'
import { trainingText } from './trainingText'

interface FeatureRowProps {
  readonly input: ModelInput
  readonly fit: FeatureFit
  /** Ahead of `fit` while its answer is out. */
  readonly mapping: FeatureMapping
  readonly columns: readonly string[]
  readonly onChange: (next: Partial<FeatureMapping>) => void
}

/** One input of the model beside the column that fills it; its values fold out below. */
export function FeatureRow({ input, fit, mapping, columns, onChange }: FeatureRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = format
  const inWords = (value: string | number) =>
    typeof value === 'number' ? format.exact(value) : value
  const label = labelOf(input, language)
  const unit = input.kind === 'date' ? '' : unitOf(input, language)
  const open = fit.categories.filter(({ category }) => category === null).length
  const [shown, setShown] = useState(open > 0 && needsLook(fit))
  const valued = fit.categories.length > 0 && mapping.column !== null
  return (
    <>
      <tr data-look={needsLook(fit)} data-absent={mapping.column === null}>
        <th scope="row">
          {label}
          {unit && <Muted> {unit}</Muted>}
          <Detail className={classes.below}>{trainingText(input, t, format)}</Detail>
        </th>
        <td>
          <ColumnSelect
            label={t('mapping.columnOf', { feature: label })}
            fit={fit}
            mapping={mapping}
            columns={columns}
            onChange={(column) => onChange({ column, scale: 1, categories: {} })}
          />
          {mapping.column !== null && (
            <Detail className={classes.below}>
              {t('mapping.examples', {
                values: fit.fileExamples.map(inWords).join(', ') || t('mapping.noExamples'),
              })}
            </Detail>
          )}
          {input.kind === 'number' && mapping.column !== null && (
            <FactorField
              label={t('mapping.factorOf', { feature: label })}
              scale={mapping.scale}
              proposed={fit.proposedScale}
              onChange={(scale) => onChange({ scale })}
            />
          )}
        </td>
        <td>
          <FitLines input={input} fit={fit} />
          {valued && (
            <LinkButton
              small
              className={classes.below}
              aria-expanded={shown}
              onClick={() => setShown(!shown)}
            >
              {open > 0
                ? t('mapping.valuesOpen', { count: open })
                : t('mapping.valuesShow', { count: fit.categories.length })}
            </LinkButton>
          )}
        </td>
        <td data-numeric data-label={t('mapping.head.cost')}>
          <AbsenceCost cost={fit.absenceCost} />
        </td>
      </tr>
      {valued && shown && input.kind !== 'date' && (
        <tr className={classes.depth}>
          <td colSpan={4}>
            <CategoryTable
              label={label}
              feature={input}
              matches={fit.categories}
              onChange={(changes) =>
                onChange({ categories: { ...mapping.categories, ...changes } })
              }
            />
          </td>
        </tr>
      )}
    </>
  )
}
