import { useTranslation } from 'react-i18next'
import { useApp } from '../../store'
import { TrustWarning } from '../mapping/TrustWarning'
import { ReadingLine } from '../reading/ReadingLine'
import { EmptyState } from '../ui/EmptyState'
import { OpenFileButton } from '../ui/OpenFileButton'
import { CleaningPanel } from './CleaningPanel'
import { ColumnSection } from './ColumnSection'
import { CorrelationList } from './CorrelationList'
import { DataHeadline } from './DataHeadline'
import { FamilySection } from './families/FamilySection'
import { KeyFigures } from './KeyFigures'
import { Notes } from './Notes'
import { UnscoredNote } from './UnscoredNote'

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
