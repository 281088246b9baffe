import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../../store'
import classes from './ListTools.module.css'

/** Milliseconds between the last key and the search. */
const pause = 30

/** Finds customers by a part of their ID while typing. */
export function SearchBox() {
  const { t } = useTranslation()
  const search = useApp((state) => state.query.search)
  const [text, setText] = useState(search)
  const apply = useDebouncedCallback((value: string) => {
    actions.setQuery({ search: value.trim() })
  }, pause)
  // Another part of the app may clear the search, with a new file for one.
  useEffect(() => setText((typed) => (typed.trim() === search ? typed : search)), [search])

  const change = (value: string) => {
    setText(value)
    apply(value)
  }
  return (
    <TextInput
      className={classes.search}
      type="search"
      size="sm"
      aria-label={t('customers.search')}
      placeholder={t('customers.searchPlaceholder')}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return
        event.stopPropagation()
        change('')
      }}
      leftSection={<Magnifier />}
      rightSection={
        text !== '' && (
          <CloseButton
            size="sm"
            aria-label={t('customers.clearSearch')}
            onClick={() => change('')}
          />
        )
      }
    />
  )
}

function Magnifier() {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      fill="none"
      stroke="var(--hf-muted)"
      strokeWidth={1.5}
      strokeLinecap="round"
    >
      <circle cx="6" cy="6" r="4.25" />
      <path d="M9.2 9.2 13 13" />
    </svg>
  )
}
