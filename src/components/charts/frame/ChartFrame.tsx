import { Button } from '@mantine/core'
import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable, type TableContent } from '../../ui'
import classes from './ChartFrame.module.css'
import { TakeMenu } from './TakeMenu'

export interface FrameProps {
  /** The finding, as a sentence. */
  readonly title: string
  readonly level?: 1 | 2 | 3
  /** In a grid of charts: titles and pictures of a row begin on one line each. */
  readonly paired?: boolean
  /** What is measured and in which unit, and how to read it. */
  readonly subtitle?: string
  /** What stands out without pointing: an exact value of its own. */
  readonly line?: string
  /** Pixels kept for the picture, so that nothing jumps. */
  readonly height: number
  /** The same data as a table, made when it is asked for. */
  readonly table: () => TableContent
  /** A row of controls above the picture. */
  readonly controls?: ReactNode
  /** What stands below, such as the meaning of marks. */
  readonly note?: string
  /** More controls below. */
  readonly foot?: (asTable: boolean) => ReactNode
  readonly children: ReactNode
}

/** A picture with its finding as the title, its table twin behind one button, and both to take along. */
export function ChartFrame(props: FrameProps) {
  const {
    title,
    level = 3,
    paired,
    subtitle,
    line,
    height,
    table,
    controls,
    note,
    foot,
    children,
  } = props
  const { t } = useTranslation()
  const figure = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  /** Pixels of the table: as high as the picture it stands for. Null while the picture shows. */
  const [tableHeight, setTableHeight] = useState<number | null>(null)
  const titleId = useId()
  const taken = useRef({ title, subtitle, table })
  useLayoutEffect(() => {
    taken.current = { title, subtitle, table }
  })
  const Title = `h${level}` as const
  const asTable = tableHeight !== null
  const showTable = useCallback(
    () => setTableHeight(body.current?.offsetHeight || height),
    [height],
  )
  const buttons = (
    <div className={classes.buttons}>
      <Button
        size="compact-xs"
        variant="default"
        aria-pressed={asTable}
        onClick={() => (asTable ? setTableHeight(null) : showTable())}
      >
        {t('app.table')}
      </Button>
      <TakeMenu figure={figure} taken={taken} pictureShown={!asTable} onNoClipboard={showTable} />
    </div>
  )
  return (
    <figure ref={figure} className={classes.frame} data-paired={paired} aria-labelledby={titleId}>
      <figcaption className={classes.caption}>
        <Title id={titleId} className={classes.title} data-level={level}>
          {title}
        </Title>
        {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        {controls ? (
          <div className={classes.tools}>
            {controls}
            {buttons}
          </div>
        ) : (
          buttons
        )}
        {line && <p className={classes.line}>{line}</p>}
      </figcaption>
      {asTable ? (
        <div style={{ height: tableHeight }}>
          <DataTable caption={title} {...table()} />
        </div>
      ) : (
        <div ref={body} style={{ minHeight: height }}>
          {children}
        </div>
      )}
      {foot?.(asTable)}
      {note && <p className={classes.note}>{note}</p>}
    </figure>
  )
}
