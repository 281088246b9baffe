import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../contracts'
import { actions, type Notice, useApp } from '../../store'
import { ErrorSentence } from '../ui'
import classes from './Notices.module.css'

/** Good to know, but nothing that a person did went wrong. */
const calm: ReadonlySet<ErrorCode> = new Set(['model-not-kept', 'model-not-reopened'])

/** What went wrong, as sentences above the content; they push it down and never cover it. */
export function Notices() {
  const { t } = useTranslation()
  const notices = useApp((state) => state.notices)
  return (
    <ul className={classes.list} aria-label={t('app.notices.label')} hidden={notices.length === 0}>
      {notices.map((notice) => (
        <li key={notice.id} className={classes.notice} data-calm={calm.has(notice.code)}>
          <svg width="16" height="20" viewBox="0 0 16 20" aria-hidden="true">
            <circle cx="8" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M8 6v5M8 13v1.5" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <p role={calm.has(notice.code) ? 'status' : 'alert'} className={classes.sentence}>
            <ErrorSentence code={notice.code} params={notice.params} />
          </p>
          {notice.file !== null && <ChooseReading notice={notice} file={notice.file} />}
          <CloseButton
            size="sm"
            aria-label={t('app.notices.dismiss')}
            onClick={() => actions.dismiss(notice.id)}
          />
        </li>
      ))}
    </ul>
  )
}

/** Another way of reading may mend it. */
function ChooseReading({ notice, file }: { readonly notice: Notice; readonly file: File }) {
  const { t } = useTranslation()
  return (
    <Button
      size="compact-sm"
      variant="default"
      className={classes.remedy}
      onClick={() => {
        actions.dismiss(notice.id)
        actions.chooseReading(file)
      }}
    >
      {t('app.notices.chooseReading')}
    </Button>
  )
}
