import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, Manifest } from '../../../contracts'
import { actions } from '../../../store'
import { Note, Section, useFormat } from '../../ui'
import { CutFigures } from './CutFigures'
import { cutAt, type Handle } from './cut'
import { RiskSlider } from './RiskSlider'
import classes from './ThresholdPart.module.css'
import { useMeasured } from './useMeasured'

interface ThresholdPartProps {
  readonly answer: Decision | null
  readonly manifest: Manifest
}

/** What a threshold on the risk would do: one handle that is a risk, a share and a number at once. */
export function ThresholdPart({ answer, manifest }: ThresholdPartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  // Without a threshold of its own the average risk is as good a place as any.
  const start = manifest.threshold ?? manifest.target.rate ?? 0.5
  const [handle, setHandle] = useState<Handle>({ by: 'risk', at: roundedRisk(start) })
  const measured = useMeasured(answer?.thresholds ?? null)
  if (!answer) return null
  const { thresholds, summary } = answer
  const cut = cutAt(thresholds, handle, measured.measured)
  const total = thresholds.above[0] ?? 0
  return (
    <Section title={t('campaign.threshold.title')} lead={t('campaign.threshold.lead')}>
      <RiskSlider
        histogram={thresholds.histogram}
        cut={cut}
        breakEven={summary.breakEven.risk}
        onChange={(at) => setHandle({ by: 'risk', at })}
      />
      <div className={classes.fields}>
        <LinkedField
          label={t('campaign.threshold.risk')}
          fault={t('campaign.threshold.fault.risk')}
          shown={percentOf(cut.risk)}
          most={100}
          onSet={(percent) => setHandle({ by: 'risk', at: percent / 100 })}
        />
        <LinkedField
          label={t('campaign.threshold.share')}
          fault={t('campaign.threshold.fault.share')}
          shown={percentOf(cut.share)}
          most={100}
          onSet={(percent) => setHandle({ by: 'share', at: percent / 100 })}
        />
        <LinkedField
          label={t('campaign.threshold.count')}
          fault={t('campaign.threshold.fault.count', { formatted: format.count(total) })}
          shown={cut.count}
          most={total}
          whole
          onSet={(count) => setHandle({ by: 'count', at: count })}
        />
      </div>
      <div className={classes.figures}>
        <CutFigures cut={cut} total={total} measured={measured.measured} />
      </div>
      <Note>{measured.sentence}</Note>
      <div className={classes.use}>
        <Button
          variant="default"
          disabled={cut.count === 0}
          onClick={() => actions.setDecision({ capacity: cut.count })}
        >
          {t('campaign.threshold.use', { formatted: format.count(cut.count) })}
        </Button>
        <Note>{t('campaign.threshold.useText')}</Note>
      </div>
    </Section>
  )
}

/** Risks count in thousandths. */
const roundedRisk = (risk: number) => Math.round(risk * 1000) / 1000

const percentOf = (share: number) => Math.round(share * 1000) / 10

interface LinkedFieldProps {
  readonly label: string
  readonly fault: string
  readonly shown: number
  readonly most: number
  readonly whole?: boolean
  readonly onSet: (figure: number) => void
}

/** One of the three numbers: it follows the handle unless somebody types in it. */
function LinkedField({ label, fault, shown, most, whole = false, onSet }: LinkedFieldProps) {
  const format = useFormat()
  const [typed, setTyped] = useState<number | string | null>(null)
  const sound = (text: number | string) => {
    const figure = Number(text)
    const inside = text !== '' && figure >= 0 && figure <= most
    return inside && (!whole || Number.isInteger(figure)) ? figure : null
  }
  return (
    <NumberInput
      size="xs"
      label={label}
      value={typed ?? shown}
      step={1}
      thousandSeparator={format.separators.thousands}
      decimalSeparator={format.separators.decimal}
      error={typed !== null && sound(typed) === null && fault}
      onChange={(text) => {
        setTyped(text)
        const figure = sound(text)
        if (figure !== null && figure !== shown) onSet(figure)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
