import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { labelOf, type Segment, type Segments } from '../../../contracts'
import type { Translate } from '../../../i18n'
import { actions, useApp } from '../../../store'
import { filterText, segmentText } from '../../scope'
import {
  EmptyState,
  ErrorSentence,
  type Formats,
  Muted,
  Note,
  ShareBar,
  Table,
  TableBox,
  Title,
  useFormat,
  useMoney,
} from '../../ui'
import classes from './SegmentsPart.module.css'
import { tree, useSegments } from './useSegments'

/** Who is at risk, by the values of a column. */
export function SegmentsPart() {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<string | null>(null)
  const { columns, found, failure } = useSegments(wanted)
  if (failure)
    return (
      <EmptyState title={t('app.viewFailed')}>
        <ErrorSentence {...failure} />
      </EmptyState>
    )
  if (columns === null || (found === null && columns.length > 0))
    return <Note>{t('customers.segments.loading')}</Note>
  if (found === null || found.segments.length === 0)
    return (
      <EmptyState title={t('customers.segments.none')}>
        {t('customers.segments.noneText')}
      </EmptyState>
    )
  return (
    <section className={classes.part}>
      <div className={classes.top}>
        <Finding found={found} />
        <NativeSelect
          size="sm"
          label={t('customers.segments.by')}
          value={found.column ?? tree}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          data={[
            { value: tree, label: t('customers.segments.tree') },
            ...columns.map((name) => ({ value: name, label: name })),
          ]}
        />
      </div>
      <SegmentTable found={found} />
      <Note>{t('customers.segments.note')}</Note>
    </section>
  )
}

function Finding({ found }: { readonly found: Segments }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = found.segments
  if (!first) return null
  const figures = { risk: format.percent(first.meanRisk), all: format.percent(found.meanRisk) }
  const segment = nameOf(first, found.column, t, format)
  return (
    <Title>
      {found.column === null
        ? t('customers.segments.findingTree', { segment, ...figures })
        : t('customers.segments.finding', { column: found.column, segment, ...figures })}
    </Title>
  )
}

/** What the customers of a segment have in common; its column stands at the head of the table. */
const nameOf = (
  { filters }: Segment,
  column: string | null,
  t: Translate,
  format: Formats,
): string =>
  column === null
    ? filters.map((filter) => filterText(filter, t, format)).join(' · ')
    : filters.map((filter) => segmentText(filter, t, format)).join()

function SegmentTable({ found }: { readonly found: Segments }) {
  const { t } = useTranslation()
  const { column, segments } = found
  const banded = useApp((state) => state.model.manifest?.threshold !== null)
  const outcomes = segments.some(({ outcome }) => outcome !== null)
  const total = segments.reduce((sum, { customers }) => sum + customers, 0)
  const label =
    column === null ? t('customers.segments.tableTree') : t('customers.segments.table', { column })
  return (
    <TableBox label={label}>
      <Table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{column ?? t('customers.segments.segment')}</th>
            <th scope="col" data-numeric>
              {t('customers.segments.customers')}
            </th>
            <th scope="col" data-numeric>
              {t('customers.segments.meanRisk')}
            </th>
            {banded && (
              <th scope="col" data-numeric>
                {t('customers.segments.high')}
              </th>
            )}
            <th scope="col" data-numeric>
              {t('customers.segments.atRisk')}
            </th>
            <th scope="col">{t('customers.segments.reason')}</th>
            {outcomes && (
              <th scope="col" data-numeric>
                {t('customers.segments.left')}
              </th>
            )}
            <th scope="col" aria-label={t('customers.segments.keep')} />
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <SegmentRow
              key={JSON.stringify(segment.filters)}
              segment={segment}
              column={column}
              total={total}
              outcomes={outcomes}
              banded={banded}
            />
          ))}
        </tbody>
      </Table>
    </TableBox>
  )
}

interface SegmentRowProps {
  readonly segment: Segment
  /** The column of the segments; null for a tree. */
  readonly column: string | null
  /** Customers in all segments. */
  readonly total: number
  readonly outcomes: boolean
  /** Whether the model has risk bands. */
  readonly banded: boolean
}

function SegmentRow({ segment, column, total, outcomes, banded }: SegmentRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const filters = useApp((state) => state.scope.filters)
  const features = useApp((state) => state.model.manifest?.features)
  const { customers, high, meanRisk, atRisk, reason, outcome } = segment
  const name = nameOf(segment, column, t, format)
  const feature = reason === null ? undefined : features?.[reason]
  const keep = async () => {
    await actions.setScope({ filters: [...filters, ...segment.filters] })
    actions.setPart('customers', 'list')
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-numeric>
        {format.count(customers)} <Muted>{format.percent(customers / total)}</Muted>
      </td>
      <td data-numeric>
        <span className={classes.risk}>
          {format.percent(meanRisk)}
          <ShareBar share={meanRisk} colour="raise" thin />
        </span>
      </td>
      {banded && (
        <td data-numeric>
          {format.count(high)} <Muted>{format.percent(high / customers)}</Muted>
        </td>
      )}
      <td data-numeric>{money(atRisk)}</td>
      <td>{feature ? labelOf(feature, format.language) : '–'}</td>
      {outcomes && (
        <td data-numeric>
          {outcome && outcome.known > 0 ? format.percent(outcome.left / outcome.known) : '–'}
        </td>
      )}
      <td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('customers.segments.keepOne', { segment: name })}
          onClick={keep}
        >
          {t('customers.segments.keep')}
        </Button>
      </td>
    </tr>
  )
}
