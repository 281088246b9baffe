import classes from './CustomerGrid.module.css'

/** Grey bars where the cells of a customer will stand. */
export function SkeletonCells({ sorted }: { readonly sorted: boolean }) {
  return (
    <>
      <td className={classes.position}>
        <span className={classes.bone} aria-hidden="true" style={{ width: 24 }} />
      </td>
      <td className={classes.id}>
        <span className={classes.bone} aria-hidden="true" style={{ width: 56 }} />
      </td>
      <td className={classes.risk}>
        <span className={classes.bone} aria-hidden="true" style={{ width: 200 }} />
      </td>
      {sorted && (
        <td className={classes.sortValue}>
          <span className={classes.bone} aria-hidden="true" style={{ width: 64 }} />
        </td>
      )}
      <td className={classes.reasons}>
        <span className={classes.bone} aria-hidden="true" style={{ width: '80%' }} />
      </td>
    </>
  )
}
