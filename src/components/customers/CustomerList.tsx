import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Manifest, Profile, ScopeCounts, ScoreSummary } from '../../contracts'
import { actions, useApp } from '../../store'
import { CustomerPanel } from '../customer'
import { useListCursor } from '../listing'
import { Parts } from '../ui'
import classes from './CustomerList.module.css'
import { CustomersHeadline } from './CustomersHeadline'
import { GridArea, useCustomerRows } from './list'
import { SegmentsPart } from './segments'
import { ListTools } from './tools'

interface CustomerListProps {
  readonly profile: Profile
  readonly summary: ScoreSummary
  readonly counts: ScopeCounts
  readonly manifest: Manifest
}

/** Headline, filters and the ranked list, with the opened customer at its right. */
export function CustomerList({ profile, summary, counts, manifest }: CustomerListProps) {
  const { t } = useTranslation()
  const query = useApp((state) => state.query)
  const version = useApp((state) => state.version)
  const selected = useApp((state) => state.selectedRow)
  const scope = useApp((state) => state.scope)
  const { rows, shown, stale } = useCustomerRows(scope, query, version)
  const cursor = useListCursor(rows)
  const [focusWanted, { open: wantFocus, close: focusDone }] = useDisclosure(false)

  const close = () => {
    actions.selectCustomer(null)
    wantFocus()
  }
  const { opened } = cursor
  const total = rows?.total ?? 0
  const list = (
    <div className={classes.sides} data-fills>
      <div className={classes.list}>
        <ListTools profile={profile} counts={counts} total={rows?.total ?? null} />
        <GridArea
          rows={rows}
          stale={stale}
          query={query}
          shown={shown}
          manifest={manifest}
          cursor={cursor}
          selected={selected}
          focusWanted={focusWanted}
          onFocused={focusDone}
        />
      </div>
      {selected !== null && (
        <CustomerPanel
          row={selected}
          manifest={manifest}
          version={version}
          onClose={close}
          onPrevious={opened !== null && opened > 0 ? () => cursor.open(opened - 1) : null}
          onNext={opened !== null && opened + 1 < total ? () => cursor.open(opened + 1) : null}
        />
      )}
    </div>
  )
  return (
    <div className={classes.view}>
      <CustomersHeadline
        summary={summary}
        counts={counts}
        manifest={manifest}
        listed={rows?.total ?? null}
      />
      <Parts
        view="customers"
        label={t('customers.parts.label')}
        parts={{
          list: { label: t('customers.parts.list'), draw: () => list },
          segments: { label: t('customers.parts.segments'), draw: () => <SegmentsPart /> },
        }}
      />
    </div>
  )
}
