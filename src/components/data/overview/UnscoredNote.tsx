import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../../store'
import { Callout, ErrorSentence, Section, UnscoredSteps } from '../../ui'

/** Why the customers of the open file have no scores, and what to do. Nothing where they have. */
export function UnscoredNote() {
  const { t } = useTranslation()
  const unscored = useApp((state) => state.unscored)
  if (!unscored) return null
  return (
    <Callout tone="border" boxed>
      <Section id="data-unscored" size="lead" title={t('customers.notScored.title')}>
        <p>
          <ErrorSentence {...unscored} />
        </p>
        <Group gap="sm">
          <UnscoredSteps />
        </Group>
      </Section>
    </Callout>
  )
}
