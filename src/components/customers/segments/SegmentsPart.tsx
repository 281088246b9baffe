import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment, Segments } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { segmentText } from '../../scope'
import {
  EmptyState,
  ErrorSentence,
  Muted,
  Note,
  ShareBar,
  Table,
  TableBox,
  Title,
  useFormat,
} from '../../ui'
import classes from './SegmentsPart.module.css'
import { useSegments } from './useSegments'

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
          value={found.column}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          data={[...columns]}
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
  return (
    <Title>
      {t('customers.segments.finding', {
        column: found.column,
        segment: segmentText(first.filter, t, format),
        risk: format.percent(first.meanRisk),
        all: format.percent(found.meanRisk),
      })}
    </Title>
  )
}

function SegmentTable({ found }: { readonly found: Segments }) {
  const { t } = useTranslation()
  const { column, segments } = found
  const outcomes = segments.some(({ outcome }) => outcome !== null)
  const total = segments.reduce((sum, { customers }) => sum + customers, 0)
  const label = t('customers.segments.table', { column })
  return (
    <TableBox label={label}>
      <Table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col" data-numeric>
              {t('customers.segments.customers')}
            </th>
            <th scope="col" data-numeric>
              {t('customers.segments.meanRisk')}
            </th>
            <th scope="col" data-numeric>
              {t('customers.segments.high')}
            </th>
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
              key={JSON.stringify(segment.filter)}
              segment={segment}
              total={total}
              outcomes={outcomes}
            />
          ))}
        </tbody>
      </Table>
    </TableBox>
  )
}

interface SegmentRowProps {
  readonly segment: Segment
  /** Customers in all segments. */
  readonly total: number
  readonly outcomes: boolean
}

function SegmentRow({ segment, total, outcomes }: SegmentRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const filters = useApp((state) => state.scope.filters)
  const { filter, customers, high, meanRisk, outcome } = segment
  const name = segmentText(filter, t, format)
  const keep = async () => {
    await actions.setScope({ filters: [...filters, filter] })
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
      <td data-numeric>
        {format.count(high)} <Muted>{format.percent(high / customers)}</Muted>
      </td>
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
