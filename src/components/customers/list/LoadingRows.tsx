import { useTranslation } from 'react-i18next'
import classes from './CustomerGrid.module.css'
import { SkeletonCells } from './SkeletonCells'

const lines = Array.from({ length: 12 }, (_, line) => line)

/** The list before its first rows: lines of the true shape. */
export function LoadingRows() {
  const { t } = useTranslation()
  return (
    <div className={classes.scroller} role="status" aria-label={t('customers.loading')}>
      <table className={classes.loading} aria-hidden="true">
        <tbody>
          {lines.map((line) => (
            <tr key={line} className={classes.row}>
              <SkeletonCells sorted={false} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
