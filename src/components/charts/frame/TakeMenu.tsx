import { Button, Menu } from '@mantine/core'
import { memo, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableContent } from '../../ui'
import classes from './ChartFrame.module.css'
import { pictureOf, pngOf, save } from './picture'
import { asCsv, asTsv, copy } from './tableText'

interface Taken {
  readonly title: string
  readonly subtitle?: string
  readonly table: () => TableContent
}

interface TakeMenuProps {
  readonly figure: RefObject<HTMLElement | null>
  /** What the figure holds now; a reference, so that the menu stays as it is while the picture follows a slider. */
  readonly taken: RefObject<Taken>
  readonly pictureShown: boolean
  readonly onNoClipboard: () => void
}

/** Copies the table twin, or saves the picture as a file named after its title. */
export const TakeMenu = memo(function TakeMenu(props: TakeMenuProps) {
  const { figure, taken, pictureShown, onNoClipboard } = props
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const say = (words: string) => {
    setSaid(words)
    setTimeout(() => setSaid(''), 2000)
  }
  const take = async (text: string) => {
    if (await copy(text)) return say(t('app.chart.copied'))
    onNoClipboard()
    say(t('app.chart.noClipboard'))
  }
  const savePicture = async (format: 'png' | 'svg') => {
    const { title, subtitle } = taken.current
    const picture = pictureOf(figure.current!, title, subtitle)
    const blob =
      format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture)
    save(blob, title, format)
  }
  return (
    <>
      <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 120 }}>
        <Menu.Target>
          <Button size="compact-xs" variant="default" aria-label={t('app.chart.take')}>
            <svg
              className={classes.icon}
              width="14"
              height="14"
              viewBox="0 0 16 16"
              aria-hidden="true"
            >
              <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />
            </svg>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => take(asTsv(taken.current.table()))}>
            {t('app.chart.copyTable')}
          </Menu.Item>
          <Menu.Item onClick={() => take(asCsv(taken.current.table()))}>
            {t('app.chart.copyCsv')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={!pictureShown} onClick={() => savePicture('png')}>
            {t('app.chart.savePng')}
          </Menu.Item>
          <Menu.Item disabled={!pictureShown} onClick={() => savePicture('svg')}>
            {t('app.chart.saveSvg')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <output className={classes.said}>{said}</output>
    </>
  )
})
