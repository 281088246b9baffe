import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../contracts'
import { useApp } from '../../store'
import { TrustWarning } from '../mapping'
import { ReadingLine } from '../reading'
import { EmptyState, Note, OpenFileButton, Parts, useFormat } from '../ui'
import { CleaningPanel } from './cleaning'
import { ColumnSection } from './columns'
import { FamilySection } from './families'
import { DataHeadline, KeyFigures, Notes, UnscoredNote } from './overview'
import { RelationsPart } from './relations'
import { RowsPart } from './rows'

/** What is in the open file and how good it is: figures, warnings, every column, and a clean-up. */
export function FileView() {
  const { t } = useTranslation()
  const { count } = useFormat()
  const profile = useApp((state) => state.profile)
  const filtered = useApp((state) => state.filtered)
  const counts = useApp((state) => state.counts)
  const filters = useApp((state) => state.scope.filters)
  if (!profile)
    return (
      <EmptyState
        title={t('errors.no-file-open')}
        actions={<OpenFileButton>{t('app.openFile')}</OpenFileButton>}
      />
    )
  const { sha256 } = profile.file
  const shown = filters.length === 0 ? profile : filtered
  return (
    <Parts
      view="data"
      label={t('data.parts.label')}
      parts={{
        overview: {
          label: t('data.parts.overview'),
          draw: () => (
            <>
              <DataHeadline profile={profile} />
              <ReadingLine profile={profile} />
              <UnscoredNote />
              <TrustWarning />
              <KeyFigures profile={profile} />
              <Notes profile={profile} />
              <FamilySection key={sha256} profile={profile} />
            </>
          ),
        },
        columns: {
          label: t('data.parts.columns'),
          count: count(profile.columns.length),
          draw: () => (
            <Filtered profile={shown} of={profile}>
              {(some) => <ColumnSection key={sha256} profile={some} />}
            </Filtered>
          ),
        },
        relations: {
          label: t('data.parts.relations'),
          draw: () => (
            <Filtered profile={shown} of={profile}>
              {(some) => <RelationsPart key={sha256} profile={some} />}
            </Filtered>
          ),
        },
        rows: {
          label: t('data.parts.rows'),
          count: count(counts?.rows ?? profile.rows),
          draw: () => <RowsPart key={sha256} profile={profile} />,
        },
        clean: {
          label: t('data.parts.clean'),
          draw: () => <CleaningPanel profile={profile} />,
        },
      }}
    />
  )
}

interface FilteredProps {
  /** Null while it is made. */
  readonly profile: Profile | null
  /** That of the whole file. */
  readonly of: Profile
  readonly children: (profile: Profile) => ReactNode
}

/** A part that follows the filters, and says so. */
function Filtered({ profile, of, children }: FilteredProps) {
  const { t } = useTranslation()
  const { count } = useFormat()
  if (profile === of) return children(of)
  if (profile === null) return <Note>{t('data.filtered.counting')}</Note>
  if (profile.rows === 0)
    return <EmptyState title={t('data.filtered.none')}>{t('data.filtered.noneText')}</EmptyState>
  return (
    <>
      <Note>
        {t('data.filtered.note', {
          count: of.rows,
          rows: count(profile.rows),
          total: count(of.rows),
        })}
      </Note>
      {children(profile)}
    </>
  )
}
