import { NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reference } from '../../../contracts'
import { useApp } from '../../../store'
import { Note, useFormat } from '../../ui'
import classes from './ReferenceChoice.module.css'
import { type Start, starts, typicalStart } from './useReference'

interface ReferenceChoiceProps {
  readonly wanted: Start
  readonly onWant: (start: Start) => void
  /** Null for the typical customer, and while others are looked up. */
  readonly reference: Reference | null
  readonly nobody: boolean
}

/** Whom the customer is compared with. */
export function ReferenceChoice({ wanted, onWant, reference, nobody }: ReferenceChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useApp((state) => state.profile?.target !== null)
  const [naming, setNaming] = useState(false)
  const kind = naming ? 'customer' : wanted.kind
  const choose = (value: string) => {
    const chosen = starts.find((each) => each === value) ?? 'typical'
    setNaming(chosen === 'customer')
    onWant(chosen === 'customer' ? typicalStart : { kind: chosen, id: '' })
  }
  const compare = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const id = new FormData(event.currentTarget).get('id')
    if (typeof id === 'string' && id.trim() !== '') onWant({ kind: 'customer', id: id.trim() })
  }
  const asked = wanted.kind === 'customer'
  return (
    <div className={classes.choice}>
      <NativeSelect
        size="xs"
        w="max-content"
        maw="100%"
        label={t('customers.one.start.label')}
        classNames={{ root: classes.select, label: classes.label }}
        value={kind}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {starts.map((each) => (
          <option key={each} value={each} disabled={each === 'stayed' && !told}>
            {t(`customers.one.start.option.${each}`)}
          </option>
        ))}
      </NativeSelect>
      {kind === 'customer' && (
        <form onSubmit={compare}>
          <TextInput
            size="xs"
            w={140}
            name="id"
            defaultValue={wanted.id}
            aria-label={t('customers.one.start.id')}
            placeholder={t('customers.one.start.id')}
            error={asked && nobody ? t('customers.one.start.nobody', { id: wanted.id }) : null}
            onBlur={({ currentTarget }) => currentTarget.form?.requestSubmit()}
          />
        </form>
      )}
      {!asked && nobody && <Note>{t('customers.one.start.none')}</Note>}
      {reference && !asked && (
        <Note>
          {reference.customers < reference.of
            ? t('customers.one.start.some', {
                count: reference.customers,
                known: format.count(reference.customers),
                of: format.count(reference.of),
              })
            : t('customers.one.start.all', {
                count: reference.of,
                of: format.count(reference.of),
              })}
        </Note>
      )}
    </div>
  )
}
