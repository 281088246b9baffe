import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { curveTable } from './curveTable'
import { ThresholdMark, type ThresholdSide } from './Marks'
import { Plot } from './Plot'
import classes from './Plot.module.css'
import { type Axis, linePath, type Point, type Scale } from './plotScale'
import { useShareAxis, useShareText } from './useAxes'

type Text = 'title' | 'subtitle' | 'picture' | 'x' | 'y' | 'reading' | 'rest'

interface CurveChartProps {
  /** Its texts stand under this key. */
  readonly name: 'roc' | 'precisionRecall' | 'gain' | 'lift'
  /** Values for the finding. */
  readonly title: Record<string, string>
  /** Values for the sentence about one point. */
  readonly sentence: (point: Point) => Record<string, string>
  readonly points: readonly Point[]
  /** What is measured upwards where that is no share; shares run from 0 to 100 %. */
  readonly upwards?: Omit<Axis, 'label'> & { readonly text: (value: number) => string }
  /** Where the threshold lies on the curve; null where it has no place. */
  readonly at: Point | null
  readonly threshold: number
  /** Where the threshold's label stands from its mark. */
  readonly side: ThresholdSide
  /** Draws what the curve is compared with, behind it. */
  readonly children: (scale: Scale) => ReactNode
  /** Draws on top of the curve. */
  readonly over?: (scale: Scale) => ReactNode
}

/** A curve over shares of customers with the model's threshold on it. */
export function CurveChart(props: CurveChartProps) {
  const { name, title, sentence, points, upwards, at, threshold, side, children, over } = props
  const { t } = useTranslation()
  const axis = useShareAxis()
  const share = useShareText()
  const text = (key: Text, params?: Record<string, string>) =>
    t(`model.card.${name}.${key}`, params)
  const x = axis(text('x'))
  const y = upwards ? { ...upwards, label: text('y') } : axis(text('y'))
  return (
    <Plot
      title={text('title', title)}
      subtitle={text('subtitle')}
      picture={text('picture')}
      table={curveTable(
        points,
        { axis: x, text: share },
        { axis: y, text: upwards?.text ?? share },
      )}
      x={x}
      y={y}
      points={points}
      reading={(index) => text('reading', sentence(points[index]!))}
      rest={at ? text('rest', sentence(at)) : ''}
    >
      {(scale) => (
        <>
          {children(scale)}
          <path className={classes.line} d={linePath(points, scale)} />
          {over?.(scale)}
          {at && <ThresholdMark at={at} threshold={threshold} scale={scale} side={side} />}
        </>
      )}
    </Plot>
  )
}
