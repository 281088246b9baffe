import { Tabs } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { actions, type PartedView, type PartOf, parts, useApp } from '../../store'
import classes from './Parts.module.css'

interface Part {
  readonly label: string
  /** Beside the label, as formatted: how much there is in it. */
  readonly count?: string | undefined
  /** Called when the part is shown; parts not shown are not there. */
  readonly draw: () => ReactNode
}

interface PartsProps<Parted extends PartedView> {
  readonly view: Parted
  /** What the parts are parts of, for screen readers. */
  readonly label: string
  /** One for each part of the view that there is just now, by its name. */
  readonly parts: Readonly<Partial<Record<PartOf<Parted>, Part>>>
}

/**
 * The parts of a view as tabs, one of them shown. Which is kept for each view and stands in the
 * address, so the browser's own back and forward go through them.
 */
export function Parts<Parted extends PartedView>(props: PartsProps<Parted>) {
  const { view, label, parts: drawn } = props
  const wanted = useApp((state) => state.parts[view])
  const names: readonly PartOf<Parted>[] = parts[view]
  const offered = names.filter((name) => drawn[name] !== undefined)
  const shown = offered.find((name) => name === wanted) ?? offered[0]
  const list = useRef<HTMLDivElement>(null)
  // On a narrow screen the tabs scroll sideways: the one shown is in view.
  useEffect(() => {
    const tab = shown && list.current?.querySelector<HTMLElement>('[data-active]')
    if (tab && list.current)
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2
  }, [shown])
  return (
    <Tabs
      value={shown ?? null}
      onChange={(value) => {
        const chosen = offered.find((name) => name === value)
        if (chosen) actions.setPart(view, chosen)
      }}
      keepMounted={false}
      className={classes.parts}
    >
      <Tabs.List ref={list} aria-label={label} className={classes.list}>
        {offered.map((name) => (
          <Tabs.Tab key={name} value={name} className={classes.tab}>
            {drawn[name]?.label}
            {drawn[name]?.count !== undefined && (
              <span className={classes.count}>{drawn[name].count}</span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {offered.map((name) => (
        <Tabs.Panel key={name} value={name} className={classes.panel}>
          {name === shown && drawn[name]?.draw()}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
