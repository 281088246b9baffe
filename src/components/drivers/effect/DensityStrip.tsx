import { useTranslation } from 'react-i18next'
import classes from './StepChart.module.css'
import type { StepLayout } from './stepLayout'
import { places } from './stepScales'

/** Training rows along the axis: the area of a bar is its number of rows, so bins of all widths compare. */
export function DensityStrip({ layout }: { readonly layout: StepLayout }) {
  const { t } = useTranslation()
  const { densityTop, densityBottom } = places
  const slots = [...layout.steps, layout.missing]
  const density = ({ bin, width }: (typeof slots)[number]) => bin.count / Math.max(2, width)
  const tallest = slots.reduce((most, slot) => Math.max(most, density(slot)), 1e-9)
  return (
    <g>
      <text className={classes.tick} x={layout.left} y={densityTop - 4}>
        {t('drivers.density')}
      </text>
      {slots.map((slot) => {
        const share = density(slot) / tallest
        const tall = slot.bin.count === 0 ? 0 : Math.max(1, share * (densityBottom - densityTop))
        return (
          <rect
            key={slot.left}
            className={classes.density}
            x={slot.left}
            y={densityBottom - tall}
            width={Math.max(0.5, slot.width - (slot.width > 4 ? 1 : 0))}
            height={tall}
          />
        )
      })}
      <line
        className={classes.axis}
        x1={layout.left}
        x2={layout.right}
        y1={densityBottom + 0.5}
        y2={densityBottom + 0.5}
      />
    </g>
  )
}
