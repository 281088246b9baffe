import type { ReactNode } from 'react'
import classes from './Headline.module.css'

interface HeadlineProps {
  /** The screen's answer, one sentence. */
  readonly children: ReactNode
  /** The line below: conditions, precision, how it was measured. */
  readonly below?: ReactNode
  /** Buttons at the right, below the text on a narrow screen. */
  readonly actions?: ReactNode
}

/** The answer at the top of a view. */
export function Headline({ children, below, actions }: HeadlineProps) {
  return (
    <header className={classes.headline}>
      <div className={classes.words}>
        <h1 className={classes.sentence}>{children}</h1>
        {below !== undefined && <div className={classes.below}>{below}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
