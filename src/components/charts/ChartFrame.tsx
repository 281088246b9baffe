import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type TableContent } from '../ui'
import classes from './ChartFrame.module.css'

interface ChartFrameProps {
  /** The finding, as a sentence. */
  readonly title: string
  readonly subtitle?: ReactNode
  /** Pixels kept for the chart, so that nothing jumps. The table twin scrolls inside the same. */
  readonly height: number
  /** The same data as a table. */
  readonly table: TableContent
  /** Other controls beside the table button. */
  readonly controls?: ReactNode
  readonly children: ReactNode
}

/** A chart with its finding as the title and its table twin behind one button. */
export function ChartFrame({
  title,
  subtitle,
  height,
  table,
  controls,
  children,
}: ChartFrameProps) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const titleId = useId()
  return (
    <figure className={classes.frame} aria-labelledby={titleId}>
      <figcaption className={classes.caption}>
        <div className={classes.words}>
          <h3 id={titleId} className={classes.title}>
            {title}
          </h3>
          {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        <div className={classes.controls}>
          {controls}
          <Button
            size="compact-xs"
            variant="default"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t('app.table')}
          </Button>
        </div>
      </figcaption>
      <div className={classes.body} style={{ height }}>
        {asTable ? <DataTable caption={title} {...table} /> : children}
      </div>
    </figure>
  )
}
