import { useTranslation } from 'react-i18next'
import { useApp } from '../../store'
import { TrustWarning } from '../mapping'
import { ReadingLine } from '../reading'
import { EmptyState, OpenFileButton, Parts, useFormat } from '../ui'
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
  if (!profile)
    return (
      <EmptyState
        title={t('errors.no-file-open')}
        actions={<OpenFileButton>{t('app.openFile')}</OpenFileButton>}
      />
    )
  const { sha256 } = profile.file
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
          draw: () => <ColumnSection key={sha256} profile={profile} />,
        },
        relations: {
          label: t('data.parts.relations'),
          draw: () => <RelationsPart key={sha256} profile={profile} />,
        },
        rows: {
          label: t('data.parts.rows'),
          count: count(profile.rows),
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
