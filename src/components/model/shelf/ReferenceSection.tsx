import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReferenceCheck } from '../../../contracts'
import { type HoldfastError, toHoldfastError } from '../../../contracts'
import { queries, useApp } from '../../../store'
import { Callout, DataTable, ErrorSentence, Section, useFormat } from '../../ui'
import classes from './ReferenceSection.module.css'

/** Equal as far as 32-bit numbers allow. */
const tolerance = 1e-5

interface Answer {
  /** `version` of the state when it was asked for: other scores make it void. */
  readonly version: number
  readonly check: ReferenceCheck | null
  readonly failure: HoldfastError | null
}

/** Lays the scores of the open file beside scores that the user has from elsewhere. */
export function ReferenceSection() {
  const { t } = useTranslation()
  const version = useApp((state) => state.version)
  const scored = useApp((state) => state.summary !== null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const current = answer?.version === version ? answer : null
  if (!scored) return null

  const compare = async (file: File) => {
    setBusy(true)
    const settle = (check: ReferenceCheck | null, failure: HoldfastError | null) =>
      setAnswer({ version, check, failure })
    await queries.checkReference(file).then(
      (check) => settle(check, null),
      (thrown) => settle(null, toHoldfastError(thrown)),
    )
    setBusy(false)
  }
  return (
    <Section title={t('shelf.check.title')} lead={t('shelf.check.text')}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.json"
        aria-label={t('shelf.check.choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // The same file may be chosen again after it was changed on disk.
          event.currentTarget.value = ''
          if (file) void compare(file)
        }}
      />
      <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
        {t('shelf.check.choose')}
      </Button>
      <div aria-live="polite" aria-busy={busy}>
        {current?.failure && (
          <Callout tone="error">
            <ErrorSentence code={current.failure.code} params={current.failure.params} />
          </Callout>
        )}
        {current?.check && <Result check={current.check} />}
      </div>
    </Section>
  )
}

function Result({ check }: { readonly check: ReferenceCheck }) {
  const { t } = useTranslation()
  const format = useFormat()
  const passed = check.largestDifference <= tolerance
  const small = (value: number) => format.significant(value, 2)
  const difference = (value: number) =>
    value > 0 && value < 1e-7 ? `<\u00a0${small(1e-7)}` : small(value)
  const rows = t('shelf.check.rows', {
    count: check.compared,
    formatted: format.count(check.compared),
  })
  return (
    <Section
      order={3}
      size="lead"
      title={
        <span className={classes.finding} data-passed={passed}>
          {t(passed ? 'shelf.check.pass' : 'shelf.check.fail', {
            rows,
            largest: difference(check.largestDifference),
          })}
        </span>
      }
      lead={
        <>
          {t('shelf.check.detail', {
            compared: format.count(check.compared),
            rows: format.count(check.rows),
            mean: difference(check.meanDifference),
          })}{' '}
          {!passed && t('shelf.check.advice')}
        </>
      }
    >
      {!passed && (
        <DataTable
          caption={t('shelf.check.worst')}
          heads={(['row', 'expected', 'found', 'difference'] as const).map((name) => ({
            label: t(`shelf.check.${name}`),
            numeric: true,
          }))}
          rows={check.worst.map(({ row, expected, found }) => [
            format.count(row + 1),
            format.fixed(expected, 6),
            format.fixed(found, 6),
            difference(Math.abs(expected - found)),
          ])}
        />
      )}
    </Section>
  )
}
