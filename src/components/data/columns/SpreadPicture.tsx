import type { MiniBars } from './miniBars'
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
    <svg display="block" width={width} height={height} role="img" aria-label={label}>
      <path d={paths.bars} fill="var(--hf-context)" opacity={0.55} />
      <path d={paths.rates} fill="none" stroke="var(--hf-raise)" strokeWidth={2} />
    </svg>
  )
}
