import { useTranslation } from 'react-i18next'
import type { Decision, DecisionSummary } from '../../contracts'
import { warningText } from '../../i18n'
import { actions, type Failure, useApp } from '../../store'
import { Callout, ErrorSentence, Headline, Help, LinkButton, useFormat, useMoney } from '../ui'
import classes from './DecideHeadline.module.css'
import { SaveContacts } from './SaveContacts'

interface DecideHeadlineProps {
  /** Null before the first. */
  readonly answer: Decision | null
  readonly failure: Failure | null
  readonly pending: boolean
}

/** The answer as a sentence with its money, what bears it, and the list to take away. */
export function DecideHeadline({ answer, failure, pending }: DecideHeadlineProps) {
  const { t } = useTranslation()
  const sentence = useAnswer(answer?.summary ?? null)
  return (
    <div aria-busy={pending}>
      <Headline
        below={
          <>
            {failure && (
              <Callout tone="error" role="alert" className={classes.failure}>
                <ErrorSentence {...failure} /> {answer && t('campaign.answer.before')}
              </Callout>
            )}
            <Side />
            {answer && <Bearings summary={answer.summary} highest={highestRisk(answer)} />}
          </>
        }
        actions={<SaveContacts summary={answer?.summary ?? null} />}
      >
        {sentence}
      </Headline>
    </div>
  )
}

const highestRisk = ({ thresholds }: Decision) => thresholds.riskAtRank[0] ?? null

function useAnswer(summary: DecisionSummary | null): string {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  if (!summary) return t('campaign.answer.working')
  const { contacted, control, cost, expectedGain } = summary
  if (summary.customers === 0) return t('campaign.answer.noCustomers')
  if (contacted === 0 && control > 0) return t('campaign.answer.allControl')
  if (contacted === 0) return t('campaign.answer.nobody')
  const [gain, low, high] = [expectedGain.value, expectedGain.low, expectedGain.high].map(money)
  return t(`campaign.answer.${low === high ? 'one' : 'range'}`, {
    customers: t('campaign.answer.customers', {
      count: contacted,
      formatted: format.count(contacted),
    }),
    gain,
    low,
    high,
    cost: money(cost),
  })
}

interface BearingsProps {
  readonly summary: DecisionSummary
  /** Of those considered; null where there is nobody. */
  readonly highest: number | null
}

/** Whom the answer is about, where the list ends, how steady it is, and what to know of it. */
function Bearings({ summary, highest }: BearingsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const { customers, contacted, control, marginal, stability, receipt, breakEven } = summary
  const { saveRate } = receipt.options
  if (customers === 0) return <p>{t('campaign.answer.noCustomersText')}</p>
  const pays = breakEven.risk !== null && breakEven.risk <= 1
  const sentences = [
    contacted + control === 0 &&
      (pays && highest !== null
        ? t('campaign.answer.whyNobody', {
            risk: format.percent(breakEven.risk),
            highest: format.percent(highest),
          })
        : t('campaign.answer.neverPays')),
    contacted > 0 &&
      t(`campaign.answer.of.${receipt.cutBy ?? 'all'}`, {
        count: customers,
        formatted: format.count(customers),
      }),
    marginal && t('campaign.answer.last', { id: marginal.id, gain: money(marginal.gain) }),
    stability.share !== null &&
      stability.lists > 1 &&
      t(`campaign.answer.${stability.share > 0 ? 'stable' : 'stableNone'}`, {
        stay: format.count(Math.floor(stability.share * 100)),
        low: format.percent(saveRate.low, 0),
        high: format.percent(saveRate.high, 0),
      }),
    contacted > 0 &&
      control > 0 &&
      t('campaign.answer.control', { count: control, formatted: format.count(control) }),
  ].filter((sentence) => typeof sentence === 'string')
  // The sentences above say more of an empty list.
  const warnings = receipt.warnings.filter(({ code }) => code !== 'nobody-pays')
  return (
    <>
      <p>
        {sentences.join(' ')}{' '}
        <Help about={t('campaign.answer.help.about')}>
          <p>{t('campaign.answer.help.gain')}</p>
          <p>{t('campaign.answer.help.range')}</p>
          <p>{t('campaign.answer.help.money')}</p>
        </Help>
      </p>
      {warnings.map((warning) => (
        <p key={warning.code}>{warningText(warning, t, format.language)}</p>
      ))}
    </>
  )
}

/** A campaign is for those who can still be kept. */
function Side() {
  const { t } = useTranslation()
  const side = useApp((state) => state.scope.side)
  const tells = useApp((state) => state.profile?.target != null)
  if (!tells || side === 'still') return null
  return (
    <p>
      {t(`campaign.scope.${side}`)}{' '}
      <LinkButton onClick={() => void actions.setScope({ side: 'still' })}>
        {t('campaign.scope.still')}
      </LinkButton>
    </p>
  )
}
