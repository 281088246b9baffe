import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignPower, Decision } from '../../../contracts'
import { actions } from '../../../store'
import { Callout, Help, Section, useFormat, useMoney } from '../../ui'

const usualShare = 0.1

/** Who is left alone to compare with, what that could prove and what it could not, and what it costs. */
export function ControlPart({ answer }: { readonly answer: Decision | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!answer) return null
  const { power, control, receipt } = answer.summary
  const share = format.percent(usualShare, 0)
  return (
    <Section title={t('campaign.control.title')}>
      {receipt.options.control === 0 && (
        <>
          <p>{t('campaign.control.off', { share })}</p>
          <Button variant="default" onClick={() => actions.setDecision({ control: usualShare })}>
            {t('campaign.control.take', { share })}
          </Button>
        </>
      )}
      {power && <Power answer={answer} power={power} />}
      {control > 0 && receipt.idColumn !== null && <p>{t('campaign.control.who')}</p>}
    </Section>
  )
}

interface PowerProps {
  readonly answer: Decision
  readonly power: CampaignPower
}

function Power({ answer: { summary }, power }: PowerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = useMoney()
  const { controlSize, contactSize, detectableEffect, expectedEffect, baseRate, neededControl } =
    power
  const people = (count: number) =>
    t('customers.matches.customers', { count, total: format.count(count) })
  const proves = expectedEffect >= detectableEffect
  const cost = (summary.expectedGain.value / contactSize) * controlSize
  // An effect is a fall: its size is said without a sign.
  const points = (share: number) => format.points(share).replace(/^[+−]/u, '')
  return (
    <>
      <p>
        {t('campaign.control.size', {
          list: people(controlSize + contactSize),
          control: people(controlSize),
          contacted: people(contactSize),
        })}
      </p>
      <p>
        {t('campaign.control.proves', { effect: points(detectableEffect) })}{' '}
        <Help about={t('campaign.control.title')}>{t('campaign.control.help')}</Help>
      </p>
      <p>
        {t('campaign.control.hopes', {
          expected: points(expectedEffect),
          base: format.percent(baseRate),
        })}
      </p>
      <Callout tone={proves ? 'safe' : 'medium'}>
        {proves
          ? t('campaign.control.enough')
          : [
              t('campaign.control.tooSmall'),
              neededControl === null
                ? t('campaign.control.neededNone')
                : t('campaign.control.needed', {
                    count: neededControl,
                    formatted: format.count(neededControl),
                  }),
            ].join(' ')}
      </Callout>
      <p>{t('campaign.control.costs', { gain: money(cost) })}</p>
    </>
  )
}
