import { useTranslation } from 'react-i18next'
import { startingTargets } from '../../contracts'
import { useApp } from '../../store'
import { Note, Section, TargetFields } from '../ui'

/** What is asked of the model: its threshold is chosen for it. */
export function TargetsSection() {
  const { t } = useTranslation()
  const targets = useApp((state) => state.targets) ?? startingTargets
  return (
    <Section id="training-targets" title={t('training.targets.title')} size="text">
      <TargetFields targets={targets} />
      <Note>{t('training.targets.note')}</Note>
    </Section>
  )
}
