import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionSummary } from '../../contracts'
import { actions, useApp } from '../../store'
import { Muted, useFormat } from '../ui'
import classes from './DecideHeadline.module.css'

/** Saves the list, control group included, and says what was saved. */
export function SaveContacts({ summary }: { readonly summary: DecisionSummary | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const saved = useApp((state) => state.saved)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    await actions.downloadContacts()
    setBusy(false)
  }
  const listed = summary ? summary.contacted + summary.control : null
  const { lines = 0, unit = 'rows', name } = saved ?? {}
  return (
    <div className={classes.save}>
      <Button onClick={save} loading={busy} disabled={!listed}>
        {listed === 0
          ? t('campaign.save.none')
          : t('campaign.save.list', { formatted: listed === null ? '…' : format.count(listed) })}
      </Button>
      <output>
        {saved && (
          <Muted>
            {t(`customers.save.done.${unit}`, { count: lines, lines: format.count(lines), name })}
          </Muted>
        )}
      </output>
    </div>
  )
}
