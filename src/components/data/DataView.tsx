import { useTranslation } from 'react-i18next'
import { useApp } from '../../store'
import { TrustWarning } from '../mapping/TrustWarning'
import { ReadingLine } from '../reading/ReadingLine'
import { EmptyState } from '../ui/EmptyState'
import { OpenFileButton } from '../ui/OpenFileButton'
import { CleaningPanel } from './cleaning/CleaningPanel'
import { ColumnSection } from './columns/ColumnSection'
import { FamilySection } from './families/FamilySection'
import { DataHeadline } from './overview/DataHeadline'
import { KeyFigures } from './overview/KeyFigures'
import { Notes } from './overview/Notes'
import { UnscoredNote } from './overview/UnscoredNote'
import { CorrelationList } from './relations/CorrelationList'

/** What is in the open file and how good it is: figures, warnings, every column, and a clean-up. */
export default function FileDataView() {
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
