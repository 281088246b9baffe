import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Problem, Profile } from '../../../contracts'
import { type KeyUnder, type PluralKey, problemSentence } from '../../../i18n'
import { actions } from '../../../store'
import { Muted, Section, useFormat } from '../../ui'
import { useShowMore } from '../facts'
import classes from './Notes.module.css'
import { type OddKind, oddKinds, rowSum } from './oddRows'

/** How the rows of the file add up, and every odd place by its kind. */
export function ProblemList({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <RowSumSentence profile={profile} />
      {oddKinds(profile).map((kind) => (
        <Section
          key={kind.code}
          className={classes.kind}
          size="text"
          title={
            <>
              {t(`problemKinds.${kind.code}`)}{' '}
              <span className={classes.count}>{format.count(kind.count)}</span>
            </>
          }
        >
          <KindList kind={kind} />
        </Section>
      ))}
      <Button variant="default" size="compact-sm" onClick={actions.downloadProblems}>
        {t('data.notes.download')}
      </Button>
    </>
  )
}

function RowSumSentence({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { inFile, read, header, leftOut } = rowSum(profile)
  const counted = (key: KeyUnder<'data.notes', PluralKey>, count: number) =>
    t(`data.notes.${key}`, { count, n: format.count(count) })
  const parts = [
    counted('sumRead', read),
    ...(header ? [t('data.notes.sumHeader')] : []),
    ...(leftOut ? [counted('sumLeft', leftOut)] : []),
  ]
  return (
    <p className={classes.sum}>
      {t('data.notes.sum', { file: counted('sumFile', inFile), parts: parts.join(' + ') })}
    </p>
  )
}

/** A row has one problem of a kind in a column. */
const keyOf = ({ row, column, params }: Problem) => `${row} ${column} ${JSON.stringify(params)}`

/** Problems of one kind as sentences with the row as a spreadsheet numbers it. */
function KindList({ kind }: { readonly kind: OddKind }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { shown, more } = useShowMore(kind.problems)
  const unlisted = kind.count - kind.problems.length
  return (
    <>
      <ul className={classes.list}>
        {shown.map((problem) => (
          <li key={keyOf(problem)} className={classes.item}>
            <span>{problemSentence(problem, t)} </span>
          </li>
        ))}
      </ul>
      {more}
      {unlisted > 0 && (
        <p>
          <Muted>{t('data.notes.more', { count: unlisted, n: format.count(unlisted) })}</Muted>
        </p>
      )}
    </>
  )
}
