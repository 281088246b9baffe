import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { Note, Section, useFormat } from '../../ui'
import { FamilyTable } from './FamilyTable'

/** Some customers of several rows, one at a time, their rows side by side. */
export function FamilyExamples({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const { count } = useFormat()
  const [chosen, setChosen] = useState(0)
  const { examples } = profile.repeats
  const example = examples[chosen] ?? examples[0]
  if (!example) return null
  const hidden = example.size - example.rows.length
  return (
    <Section
      order={3}
      size="text"
      title={t('data.families.exampleTitle', { count: example.size, n: count(example.size) })}
      aside={
        examples.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('data.families.choose')}
            value={String(chosen)}
            onChange={(value) => setChosen(Number(value))}
            data={examples.map((_, index) => ({
              value: String(index),
              label: count(index + 1),
            }))}
          />
        )
      }
    >
      <FamilyTable example={example} profile={profile} />
      <Note>
        {t('data.families.marks')}
        {hidden > 0 && ` ${t('data.families.hidden', { count: hidden, n: count(hidden) })}`}
      </Note>
    </Section>
  )
}
