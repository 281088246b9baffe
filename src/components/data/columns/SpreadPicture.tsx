import type { MiniBars } from './miniBars'
import classes from './SpreadPicture.module.css'
import { spreadPaths } from './spreadPaths'

interface SpreadPictureProps {
  readonly bars: MiniBars
  readonly width: number
  readonly height: number
  /** What it shows, for screen readers. */
  readonly label: string
}

/** How a column is spread and where customers leave, the size of a word. */
export function SpreadPicture({ bars, width, height, label }: SpreadPictureProps) {
  const paths = spreadPaths(bars, width, height)
  return (
    <svg className={classes.picture} width={width} height={height} role="img" aria-label={label}>
      <path className={classes.bars} d={paths.bars} />
      <path className={classes.rates} d={paths.rates} />
    </svg>
  )
}
