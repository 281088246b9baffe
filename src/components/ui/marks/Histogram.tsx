interface HistogramProps {
  readonly counts: readonly number[]
  /** Rows that left, per bin: marks the churn rate of each bin over its bar. */
  readonly churned?: readonly number[] | null
  readonly width?: number
  readonly height?: number
  /** What it shows, for screen readers. */
  readonly label: string
}

/** Bins with fewer rows show no churn rate: it would be noise. */
const fewestRows = 10

/** A histogram the size of a word. Bars are counts; ticks are the churn rate of a bin, 0…100 %. */
export function Histogram({ counts, churned, width = 96, height = 24, label }: HistogramProps) {
  const tallest = counts.reduce((most, count) => Math.max(most, count), 1)
  const step = width / Math.max(1, counts.length)
  const wide = Math.max(0.5, step - (step > 3 ? 1 : 0))
  return (
    <svg
      display="block"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {counts.map((count, bin) => {
        const left = bin * step
        const tall = count === 0 ? 0 : Math.max(1, (count / tallest) * height)
        const gone = churned?.[bin]
        const rate = gone !== undefined && count >= fewestRows ? gone / count : null
        return (
          <g key={left}>
            <rect
              x={left}
              y={height - tall}
              width={wide}
              height={tall}
              fill="var(--hf-context)"
              opacity={0.55}
            />
            {rate !== null && (
              <rect
                fill="var(--hf-raise)"
                x={left}
                y={(1 - rate) * (height - 2)}
                width={wide}
                height={2}
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}
