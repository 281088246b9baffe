import { NativeSelect, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ForeignModel, Manifest } from '../../../contracts'
import type { PluralKey } from '../../../i18n'
import { actions } from '../../../store'
import { Fact, Facts, Section, useFormat } from '../../ui'

interface ForeignFactsProps {
  readonly manifest: Manifest
  readonly foreign: ForeignModel
}

/** What the file tells of itself, and what a person may set where it does not. */
export function ForeignFacts({ manifest, foreign }: ForeignFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const counted = (key: PluralKey, count: number) =>
    t(key, { count, formatted: format.count(count) })
  const inputs = counted('foreign.facts.inputs', foreign.inputs.length)
  const grouped = foreign.inputs.length !== manifest.features.length
  return (
    <Section title={t('foreign.facts.title')}>
      <Facts long>
        <Fact name={t('foreign.facts.explains')}>
          {t(`foreign.facts.method.${foreign.method}`)} {t(`foreign.facts.space.${foreign.space}`)}
          {foreign.trees > 0 && ` ${counted('foreign.facts.trees', foreign.trees)}`}
        </Fact>
        <Fact name={t('foreign.facts.inputsName')}>
          {grouped
            ? t('foreign.facts.grouped', {
                inputs,
                features: counted('foreign.facts.features', manifest.features.length),
              })
            : inputs}
          {foreign.hasGroups && (
            <Switch
              mt="sm"
              size="xs"
              checked={grouped}
              label={t('foreign.facts.groups')}
              description={t('foreign.facts.groupsNote')}
              onChange={(event) => actions.setForeign({ grouped: event.currentTarget.checked })}
            />
          )}
        </Fact>
        <Fact name={t('foreign.facts.class')}>
          <NativeSelect
            size="xs"
            w={160}
            aria-label={t('foreign.facts.class')}
            value={String(foreign.positiveClass)}
            data={foreign.classes.map((label, index) => ({ value: String(index), label }))}
            onChange={(event) =>
              actions.setForeign({ positiveClass: Number(event.currentTarget.value) })
            }
          />
        </Fact>
        <Fact name={t('foreign.facts.producer')}>
          {foreign.producer || t('foreign.facts.producerUnknown')}
        </Fact>
        <Fact name={t('foreign.facts.operators')}>{foreign.operators.join(', ')}</Fact>
      </Facts>
    </Section>
  )
}
