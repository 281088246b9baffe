import classes from './ShareBar.module.css'

interface ShareBarProps {
  /** 0…1; beyond, the bar is empty or full. */
  readonly share: number
  readonly colour?: 'context' | 'accent' | 'raise' | 'medium'
}

/** A small bar as wide as its place, filled by the share. The figure must stand beside it. */
export function ShareBar({ share, colour = 'context' }: ShareBarProps) {
  return (
    <span className={classes.track} aria-hidden="true">
      <span
        className={classes.fill}
        data-colour={colour}
        style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }}
      />
    </span>
  )
}
