import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { type Decision, type Manifest, toHoldfastError } from '../../../contracts'
import { actions, useApp } from '../../../store'
import { CustomerPanel } from '../../customer'
import { useListCursor } from '../../listing'
import { EmptyState, ErrorSentence, LinkButton, Muted } from '../../ui'
import { ColumnMenu } from './ColumnMenu'
import { ContactGrid } from './ContactGrid'
import classes from './ContactPart.module.css'
import { PassedOverSheet } from './PassedOverSheet'
import { useContacts } from './useContacts'

interface ContactPartProps {
  readonly answer: Decision | null
  readonly manifest: Manifest
  readonly version: number
}

/** Whom to contact, best first, with the opened customer at the right; and who is not on the list. */
export function ContactPart({ answer, manifest, version }: ContactPartProps) {
  const { t } = useTranslation()
  const selected = useApp((state) => state.selectedRow)
  const rows = useContacts(answer, version)
  const cursor = useListCursor(rows)
  const [whyShown, { open: showWhy, close: hideWhy }] = useDisclosure(false)
  const [focusWanted, { open: wantFocus, close: focusDone }] = useDisclosure(false)
  const total = rows?.total ?? 0
  const { opened } = cursor
  return (
    <div className={classes.sides} data-fills>
      <div className={classes.list}>
        <div className={classes.tools}>
          <Muted>{t('campaign.list.byGain')}</Muted>
          <LinkButton onClick={showWhy} disabled={!answer}>
            {t('campaign.list.why')}
          </LinkButton>
          <ColumnMenu />
        </div>
        {rows?.failure != null && rows.total === null ? (
          <EmptyState title={t('app.viewFailed')}>
            <ErrorSentence {...toHoldfastError(rows.failure)} />
          </EmptyState>
        ) : rows?.total === 0 ? (
          <EmptyState title={t('campaign.list.empty')} />
        ) : (
          <ContactGrid
            rows={rows}
            total={total}
            manifest={manifest}
            cursor={cursor}
            selected={selected}
            focusWanted={focusWanted}
            onFocused={focusDone}
          />
        )}
      </div>
      {selected !== null && (
        <CustomerPanel
          row={selected}
          manifest={manifest}
          version={version}
          onClose={() => {
            actions.selectCustomer(null)
            wantFocus()
          }}
          onPrevious={opened !== null && opened > 0 ? () => cursor.open(opened - 1) : null}
          onNext={opened !== null && opened + 1 < total ? () => cursor.open(opened + 1) : null}
        />
      )}
      {answer && <PassedOverSheet answer={answer} opened={whyShown} onClose={hideWhy} />}
    </div>
  )
}
