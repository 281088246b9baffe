import { ChartFrame, type FrameProps } from './frame'
import type { ChartKind } from './kinds'
import { Picture, type PictureProps } from './Picture'

interface ChartProps<Kind extends ChartKind>
  extends Omit<FrameProps, 'children'>,
    PictureProps<Kind> {}

/** A chart in its frame: the finding, the picture, its table twin, and ways to take both along. */
export function Chart<Kind extends ChartKind>({ kind, spec, ...frame }: ChartProps<Kind>) {
  return (
    <ChartFrame {...frame}>
      <Picture kind={kind} spec={spec} height={frame.height} />
    </ChartFrame>
  )
}
