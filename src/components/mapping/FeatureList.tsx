import { useTranslation } from 'react-i18next'
import {
  type FeatureMapping,
  inputsOf,
  type Manifest,
  type Mapping,
  type MappingReport,
} from '../../contracts'
import { needsLook } from '../../store'
import { Table } from '../ui'
import classes from './FeatureList.module.css'
import { FeatureRow } from './FeatureRow'

interface FeatureListProps {
  /** What the draft gives. */
  readonly report: MappingReport
  /** Fixes the order of the rows: what needs a look first, as it was before any change. */
  readonly order: MappingReport
  readonly draft: Mapping
  readonly manifest: Manifest
  readonly onChange: (feature: string, next: Partial<FeatureMapping>) => void
}

/** One row for every property of the model; rows stay in place while choices change. */
export function FeatureList({ report, order, draft, manifest, onChange }: FeatureListProps) {
  const { t } = useTranslation()
  const columns = [...draft.flatMap(({ column }) => column ?? []), ...order.unusedColumns]
  const all = [
    ...new Set([...columns, ...order.features.flatMap(({ mapping }) => mapping.column ?? [])]),
  ]
  const inputs = inputsOf(manifest)
  const places = inputs.map((_, index) => index).sort(byNeed(order))
  return (
    <Table cards className={classes.table} caption={t('mapping.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('mapping.head.feature')}</th>
          <th scope="col">{t('mapping.head.column')}</th>
          <th scope="col">{t('mapping.head.fit')}</th>
          <th scope="col" data-numeric>
            {t('mapping.head.cost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((index) => (
          <FeatureRow
            key={inputs[index]!.name}
            input={inputs[index]!}
            fit={report.features[index]!}
            mapping={draft[index]!}
            columns={all}
            onChange={(next) => onChange(inputs[index]!.name, next)}
          />
        ))}
      </tbody>
    </Table>
  )
}

/** Doubtful columns first, then absent ones, then those that are sure. */
function byNeed({ features }: MappingReport) {
  const rank = (index: number) => {
    const fit = features[index]!
    if (needsLook(fit)) return 0
    return fit.mapping.column === null ? 1 : 2
  }
  return (a: number, b: number) => rank(a) - rank(b) || a - b
}
