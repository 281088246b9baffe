import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { ClassicFigures, DecisionSummary } from '../../../contracts'
import { useOnFile } from '../../model'
import { Note, Section, Table, useFormat, useMoney } from '../../ui'

const counts = ['truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'] as const
const amounts = [
  'truePositiveNetValue',
  'falseNegativeCost',
  'falsePositiveCost',
  'totalNetValue',
  'perCustomer',
] as const

/** What the same rule would have done on rows whose outcome is known, with the formulas; EMPC folded. */
export function ClassicSection({ summary }: { readonly summary: DecisionSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const onFile = useOnFile()
  const { classic, receipt } = summary
  if (!classic || !receipt.measured)
    return (
      <Section title={t('campaign.profit.classicTitle')} size="lead">
        <p>{t('campaign.profit.classicNone')}</p>
      </Section>
    )
  const learned =
    onFile.status === 'ready' &&
    (onFile.figures.seenShare !== null || onFile.figures.unmeasured === 'trained-on-this-file')
  const { rows } = receipt.measured
  return (
    <Section
      title={t('campaign.profit.classicTitle')}
      size="lead"
      lead={[
        t('campaign.profit.classicLead', { count: rows, formatted: format.count(rows) }),
        ...(learned ? [t('campaign.profit.classicSeen')] : []),
      ].join(' ')}
    >
      <ClassicTable classic={classic} />
      <Analyst summary={summary} />
    </Section>
  )
}

function ClassicTable({ classic }: { readonly classic: ClassicFigures }) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const lines = [
    ...counts.map((name) => ({ name, amount: format.count(classic[name]), how: '' })),
    ...amounts.map((name) => ({
      name,
      amount: money(classic[name]),
      how: t(`campaign.profit.formula.${name}`),
    })),
    {
      name: 'roi' as const,
      amount: classic.roi === null ? format.number(null) : format.fixed(classic.roi, 2),
      how: t('campaign.profit.formula.roi'),
    },
  ]
  return (
    <Table caption={t('campaign.profit.classicTitle')} dense>
      <thead>
        <tr>
          <th scope="col">{t('campaign.profit.figure')}</th>
          <th scope="col" data-numeric>
            {t('campaign.profit.amount')}
          </th>
          <th scope="col">{t('campaign.profit.how')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, amount, how }) => (
          <tr key={name}>
            <th scope="row">{t(`campaign.profit.classic.${name}`)}</th>
            <td data-numeric>{amount}</td>
            <td>{how}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Analyst({ summary: { empc } }: { readonly summary: DecisionSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const [opened, { toggle }] = useDisclosure(false)
  return (
    <>
      <Button size="compact-xs" variant="default" aria-expanded={opened} onClick={toggle}>
        {t('campaign.profit.analyst')}
      </Button>
      {opened &&
        (empc === null ? (
          <p>{t('campaign.profit.empcNone')}</p>
        ) : (
          <>
            <p>
              {t('campaign.profit.empc', {
                value: money(empc.value),
                fraction: format.percent(empc.fraction),
              })}
            </p>
            <Note>{t('campaign.profit.empcHelp')}</Note>
          </>
        ))}
    </>
  )
}
