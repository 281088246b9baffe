import { useTranslation } from 'react-i18next'
import type { PluralKey } from '../../../i18n'
import { useApp } from '../../../store'
import { RuledList, Section, useFormat } from '../../ui'

/** The state of the background workers that score. */
export function HealthLine() {
  const { t } = useTranslation()
  const format = useFormat()
  const health = useApp((state) => state.health)
  const counted = (key: PluralKey, count: number) =>
    t(key, { count, formatted: format.count(count) })
  return (
    <Section title={t(health.workers > 0 ? 'model.health.healthy' : 'model.health.idle')}>
      <RuledList>
        <li>{counted('model.health.workers', health.workers)}</li>
        <li>{counted('model.health.restarts', health.restarts)}</li>
        <li>{t(health.wasmSimd ? 'model.health.simd' : 'model.health.noSimd')}</li>
        <li>{t(health.offlineReady ? 'model.health.offline' : 'model.health.online')}</li>
      </RuledList>
    </Section>
  )
}
