import { useTranslation } from 'react-i18next'
import { KeyNumber, KeyNumbers, useFormat } from '../../ui'
import type { Cut } from './cut'

interface CutFiguresProps {
  readonly cut: Cut
  /** Customers in scope. */
  readonly total: number
  readonly measured: boolean
}

/** Contacted, caught, wrongly contacted, precision and recall at the threshold. */
export function CutFigures({ cut, total, measured }: CutFiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const of = (name: 'wrong' | 'precision' | 'recall') =>
    t(`campaign.threshold.${name}${measured ? 'Measured' : 'Text'}`)
  const share = (figure: number | null) =>
    figure === null ? format.number(null) : format.percent(figure)
  const leavers = format.count(Math.round(cut.leavers))
  return (
    <KeyNumbers>
      <KeyNumber
        label={t('campaign.threshold.contacted')}
        value={format.count(cut.count)}
        detail={t('campaign.threshold.contactedOf', {
          share: format.percent(cut.share),
          formatted: format.count(total),
        })}
      />
      <KeyNumber
        label={t('campaign.threshold.caught')}
        value={format.count(Math.round(cut.caught))}
        detail={t(`campaign.threshold.${measured ? 'caughtMeasured' : 'caughtOf'}`, {
          formatted: leavers,
        })}
      />
      <KeyNumber
        label={t('campaign.threshold.wrong')}
        value={format.count(Math.round(cut.wrong))}
        detail={of('wrong')}
      />
      <KeyNumber
        label={t('campaign.threshold.precision')}
        value={share(cut.precision)}
        detail={of('precision')}
      />
      <KeyNumber
        label={t('campaign.threshold.recall')}
        value={share(cut.recall)}
        detail={of('recall')}
      />
    </KeyNumbers>
  )
}
