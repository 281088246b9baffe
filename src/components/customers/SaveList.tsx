import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, useApp } from '../../store'
import { Muted, useFormat } from '../ui'
import classes from './CustomerList.module.css'

interface SaveListProps {
  /** Lines of the list; null while unknown. */
  readonly total: number | null
}

/** Saves the list as it stands, or the whole file with its scores, and says what was saved. */
export function SaveList({ total }: SaveListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const saved = useApp((state) => state.saved)
  const [busy, setBusy] = useState(false)
  const save = (work: () => Promise<void>) => async () => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  const { lines = 0, unit = 'rows', name } = saved ?? {}
  return (
    <div className={classes.save}>
      <div className={classes.buttons}>
        <Button
          onClick={save(actions.downloadList)}
          loading={busy}
          disabled={total === null || total === 0}
        >
          {t('customers.save.list', { formatted: total === null ? '…' : format.count(total) })}
        </Button>
        <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 100 }}>
          <Menu.Target>
            <Button variant="default" px="sm" aria-label={t('customers.save.more')}>
              <span aria-hidden="true">▾</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={save(actions.downloadScored)}>
              {t('customers.save.whole')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
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
