import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, PassedOver } from '../../../contracts'
import { actions, queries } from '../../../store'
import { DepthSheet, LinkButton, Muted, Table, useFormat, useMoney } from '../../ui'

interface PassedOverSheetProps {
  readonly answer: Decision
  readonly opened: boolean
  readonly onClose: () => void
}

const most = 30

/** The riskiest who are not on the list, and what keeps each of them off. */
export function PassedOverSheet({ answer, opened, onClose }: PassedOverSheetProps) {
  const { t } = useTranslation()
  const [found, setFound] = useState<{ of: Decision; who: readonly PassedOver[] } | null>(null)
  useEffect(() => {
    if (!opened) return
    let wanted = true
    queries.passedOver(most).then(
      (who) => wanted && setFound({ of: answer, who }),
      // The worker ended: another answer follows.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [opened, answer])
  const who = found?.of === answer ? found.who : null
  return (
    <DepthSheet
      label={t('campaign.list.whyTitle')}
      closeLabel={t('campaign.list.close')}
      opened={opened}
      onClose={onClose}
    >
      {who === null ? null : who.length === 0 ? (
        <Muted>{t('campaign.list.whyNone')}</Muted>
      ) : (
        <PassedOverTable
          who={who}
          onOpen={(row) => {
            onClose()
            actions.selectCustomer(row)
          }}
        />
      )}
    </DepthSheet>
  )
}

interface PassedOverTableProps {
  readonly who: readonly PassedOver[]
  readonly onOpen: (row: number) => void
}

function PassedOverTable({ who, onOpen }: PassedOverTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const names = {
    risk: t('campaign.list.risk'),
    value: t('campaign.list.value'),
    gain: t('campaign.list.gain'),
    reason: t('campaign.list.reason'),
  }
  return (
    <Table caption={t('campaign.list.whyTitle')} cards>
      <thead>
        <tr>
          <th scope="col">{t('campaign.list.customer')}</th>
          <th scope="col" data-numeric>
            {names.risk}
          </th>
          <th scope="col" data-numeric>
            {names.value}
          </th>
          <th scope="col" data-numeric>
            {names.gain}
          </th>
          <th scope="col">{names.reason}</th>
        </tr>
      </thead>
      <tbody>
        {who.map(({ row, id, probability, value, gain, because }) => (
          <tr key={row}>
            <th scope="row">
              <LinkButton onClick={() => onOpen(row)}>{id}</LinkButton>
            </th>
            <td data-numeric data-label={names.risk}>
              {format.percent(probability)}
            </td>
            <td data-numeric data-label={names.value}>
              {money(value)}
            </td>
            <td data-numeric data-label={names.gain}>
              {money(gain)}
            </td>
            <td data-label={names.reason}>{t(`campaign.list.because.${because}`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
