import classes from './ShareBar.module.css'

interface ShareBarProps {
  /** 0…1; beyond, the bar is empty or full. */
  readonly share: number
  readonly colour?: 'context' | 'accent' | 'raise' | 'medium'
  /** For a bar under its figure. */
  readonly thin?: boolean
  /** 0…1: a mark across the bar, such as the average. */
  readonly mark?: number
}

const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`

/** A small bar as wide as its place, filled by the share. The figure must stand beside it. */
export function ShareBar({ share, colour = 'context', thin, mark }: ShareBarProps) {
  return (
    <span className={classes.track} data-thin={thin} aria-hidden="true">
      <span
        className={classes.fill}
        style={{ width: percent(share), background: `var(--hf-${colour})` }}
      />
      {mark !== undefined && <span className={classes.mark} style={{ left: percent(mark) }} />}
    </span>
  )
}
