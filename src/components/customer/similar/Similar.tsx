import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Alike,
  type AlikeCustomer,
  type Explanation,
  type Feature,
  labelOf,
  toHoldfastError,
} from '../../../contracts'
import { actions, queries } from '../../../store'
import { ErrorSentence, LinkButton, Note, Section, Table, TableBox, useFormat } from '../../ui'
import { besideName } from '../reasons'
import classes from './Similar.module.css'

interface SimilarProps {
  /** The customer as in the file. Another customer needs another key. */
  readonly explanation: Explanation
  readonly features: readonly Feature[]
}

/** Differences shown of a customer; the rest is counted. */
const mostShown = 4

/** The customers most like this one who stayed, and what differs. */
export function Similar({ explanation, features }: SimilarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [found, setFound] = useState<Alike | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const { row } = explanation
  useEffect(() => {
    let left = false
    queries.alike(row).then(
      (alike) => !left && setFound(alike),
      (thrown: unknown) => !left && setFailure(thrown),
    )
    return () => {
      left = true
    }
  }, [row])
  if (failure !== null)
    return (
      <p role="alert">
        <ErrorSentence {...toHoldfastError(failure)} />
      </p>
    )
  if (found === null) return <Skeleton height={320} />
  const stayed = found.among === 'stayed'
  const title = t(stayed ? 'customers.similar.stayed' : 'customers.similar.lowRisk')
  return (
    <Section order={3} size="text" className={classes.similar} title={title}>
      <Note>
        {t(stayed ? 'customers.similar.noteStayed' : 'customers.similar.noteLowRisk', {
          count: found.of,
          looked: format.count(found.of),
        })}
        {found.looked < found.of &&
          ` ${t('customers.similar.drawn', { looked: format.count(found.looked) })}`}
      </Note>
      {found.customers.length === 0 ? (
        <Note>{t('customers.similar.nobody')}</Note>
      ) : (
        <TableBox label={title}>
          <Table dense caption={title}>
            <thead>
              <tr>
                <th>{t('customers.id')}</th>
                <th data-numeric>{t('customers.risk')}</th>
                <th>{t('customers.similar.differs')}</th>
              </tr>
            </thead>
            <tbody>
              {found.customers.map((customer) => (
                <tr key={customer.row}>
                  <td>
                    <LinkButton onClick={() => actions.selectCustomer(customer.row)}>
                      {customer.id}
                    </LinkButton>
                  </td>
                  <td data-numeric>{format.percent(customer.probability)}</td>
                  <td>
                    <Differences customer={customer} {...{ explanation, features }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </TableBox>
      )}
      <Note>{t('customers.similar.how', { count: found.features })}</Note>
    </Section>
  )
}

interface DifferencesProps extends SimilarProps {
  readonly customer: AlikeCustomer
}

/** What the other one has instead, in bold, and what this customer has. */
function Differences({ customer, explanation, features }: DifferencesProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { differs } = customer
  if (differs.length === 0) return <Note>{t('customers.similar.equal')}</Note>
  const shown = differs.length > mostShown + 1 ? differs.slice(0, mostShown) : differs
  return (
    <ul className={classes.differences}>
      {shown.map(({ feature: place, value }) => {
        const feature = features[place]!
        const own = explanation.steps.find((step) => step.feature === place)?.value ?? null
        return (
          <li key={place}>
            {labelOf(feature, language)} <strong>{besideName(feature, value, t, language)}</strong>{' '}
            <span className={classes.own}>
              {t('customers.similar.here', { value: besideName(feature, own, t, language) })}
            </span>
          </li>
        )
      })}
      {shown.length < differs.length && (
        <li className={classes.own}>
          {t('customers.similar.more', { count: differs.length - shown.length })}
        </li>
      )}
    </ul>
  )
}
