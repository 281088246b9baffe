import { useTranslation } from 'react-i18next'
import type { Profile } from '../../../contracts'
import { AlertList } from './AlertList'
import classes from './Notes.module.css'
import { NotesGroup } from './NotesGroup'
import { ProblemList } from './ProblemList'

/** What is worth checking in the data, and what was odd in the file. Closed until asked for. */
export function Notes({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  return (
    <div className={classes.notes}>
      <NotesGroup
        title={t('data.notes.alerts')}
        count={profile.alerts.length}
        none={t('data.notes.none')}
      >
        <AlertList alerts={profile.alerts} />
      </NotesGroup>
      <NotesGroup
        title={t('data.notes.problems')}
        count={profile.problemCount}
        none={t('data.notes.noProblems')}
      >
        <ProblemList profile={profile} />
      </NotesGroup>
    </div>
  )
}
