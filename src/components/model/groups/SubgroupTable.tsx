import { useTranslation } from 'react-i18next'
import type { GroupMeasures, Interval, Metrics, ValidationProtocol } from '../../../contracts'
import { Table, useFormat } from '../../ui'
import { MeasureCell } from './MeasureCell'
import { subgroupMeasures } from './subgroups'

interface SubgroupTableProps {
  readonly groups: readonly (GroupMeasures & { readonly name: string })[]
  readonly label: string
  readonly overall: Metrics
  readonly grouping: ValidationProtocol['grouping']
  readonly all: { readonly rows: number; readonly families: number; readonly rate: number }
}

interface Line {
  readonly key: string
  readonly name: string
  readonly rows: number
  readonly families: number
  readonly rate: number
  readonly measures: Readonly<Record<(typeof subgroupMeasures)[number], Interval | null>>
  readonly own: boolean
}

/** Groups of customers in the order given, below the measures over all customers. */
export function SubgroupTable(props: SubgroupTableProps) {
  const { groups, label, overall, grouping, all } = props
  const { t } = useTranslation()
  const format = useFormat()
  const heads = {
    rows: t('model.card.groups.rows'),
    // Without a search for copies every row is its own family: the column would repeat the rows.
    families: grouping === 'none' ? null : t(`model.card.groups.families.${grouping}`),
    rate: t('model.card.groups.left'),
  }
  const lines: readonly Line[] = [
    { key: 'all', name: t('model.card.groups.all'), ...all, measures: overall, own: true },
    ...groups.map((group) => ({
      key: group.name,
      name: group.name,
      rows: group.rows,
      families: group.families,
      rate: group.churned / group.rows,
      measures: group,
      own: false,
    })),
  ]
  return (
    <Table cards>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" data-numeric>
            {heads.rows}
          </th>
          {heads.families !== null && (
            <th scope="col" data-numeric>
              {heads.families}
            </th>
          )}
          <th scope="col" data-numeric>
            {heads.rate}
          </th>
          {subgroupMeasures.map((measure) => (
            <th key={measure} scope="col" data-numeric>
              {t(`model.metric.${measure}.name`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} data-own={line.own}>
            <th scope="row">{line.name}</th>
            <td data-numeric data-label={heads.rows}>
              {format.count(line.rows)}
            </td>
            {heads.families !== null && (
              <td data-numeric data-label={heads.families}>
                {format.count(line.families)}
              </td>
            )}
            <td data-numeric data-label={heads.rate}>
              {format.percent(line.rate)}
            </td>
            {subgroupMeasures.map((measure) => (
              <MeasureCell
                key={measure}
                label={t(`model.metric.${measure}.name`)}
                within={line.measures[measure]}
                overall={line.own ? null : overall[measure]}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
