import { useTranslation } from 'react-i18next'
import type { Problem } from '../../contracts/table'
import { useFormat } from '../ui/useFormat'
import classes from './Notes.module.css'
import { useShowMore } from './useShowMore'

interface ProblemListProps {
  /** The first problems in file order. */
  readonly problems: readonly Problem[]
  /** All problems, listed or not. */
  readonly total: number
}

/** A row has one problem of a kind in a column. */
const keyOf = ({ row, column, code, params }: Problem) =>
  `${row} ${column} ${code} ${JSON.stringify(params)}`

/** Problems as sentences with the row as a spreadsheet numbers it. */
export function ProblemList({ problems, total }: ProblemListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { shown, more } = useShowMore(problems)
  const unlisted = total - problems.length
  return (
    <>
      <ul className={classes.list}>
        {shown.map((problem) => {
          const { row, column } = problem
          return (
            <li key={keyOf(problem)} className={classes.item}>
              <span>
                {t(`problems.${problem.code}`, {
                  row,
                  ...problem.params,
                  ...(column === null ? {} : { column }),
                })}
              </span>
            </li>
          )
        })}
      </ul>
      {more}
      {unlisted > 0 && (
        <p className={classes.more}>
          {t('data.notes.more', { count: unlisted, n: format.count(unlisted) })}
        </p>
      )}
    </>
  )
}
