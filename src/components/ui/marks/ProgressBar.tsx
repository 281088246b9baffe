import classes from './ProgressBar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** 0…1; null where it is not known. */
  readonly share: number | null
  readonly done?: boolean
}

/** How much of a piece of work is done; what is over takes a quiet colour. */
export function ProgressBar({ label, share, done = false }: ProgressBarProps) {
  const running = share === null ? 'unknown' : 'running'
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
    >
      <div
        className={classes.fill}
        data-state={done ? 'done' : running}
        style={{ width: `${(share ?? 1) * 100}%` }}
      />
    </div>
  )
}
