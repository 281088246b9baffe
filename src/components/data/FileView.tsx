import { useTranslation } from 'react-i18next'
import { useApp } from '../../store'
import { TrustWarning } from '../mapping'
import { ReadingLine } from '../reading'
import { EmptyState, OpenFileButton } from '../ui'
import { CleaningPanel } from './cleaning'
import { ColumnSection } from './columns'
import { FamilySection } from './families'
import { DataHeadline, KeyFigures, Notes, UnscoredNote } from './overview'
import { CorrelationList } from './relations'

/** What is in the open file and how good it is: figures, warnings, every column, and a clean-up. */
export function FileView() {
  const { t } = useTranslation()
  const profile = useApp((state) => state.profile)
  if (!profile)
    return (
      <EmptyState
        title={t('errors.no-file-open')}
        actions={<OpenFileButton>{t('app.openFile')}</OpenFileButton>}
      />
    )
  return (
    <>
      <DataHeadline profile={profile} />
      <ReadingLine profile={profile} />
      <UnscoredNote />
      <TrustWarning />
      <KeyFigures profile={profile} />
      <Notes profile={profile} />
      <FamilySection key={`families ${profile.file.sha256}`} profile={profile} />
      <ColumnSection key={profile.file.sha256} profile={profile} />
      <CorrelationList correlations={profile.correlations} />
      <CleaningPanel profile={profile} />
    </>
  )
}
