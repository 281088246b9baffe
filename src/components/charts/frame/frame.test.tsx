// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { examples } from '../../../../tests/charts/examples'
import { loadedTranslator } from '../../../i18n/translators'
import { Chart } from '../Chart'
import { pictureOf } from './picture'
import { asCsv, asTsv } from './tableText'

const table = {
  heads: [{ label: 'Pair' }, { label: 'r, "signed"', numeric: true }],
  rows: [
    ['CouponUsed and OrderCount', '+0.75'],
    ['=HYPERLINK(1), x', '−0.35'],
  ],
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640)
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function open() {
  render(
    <I18nextProvider i18n={loadedTranslator('en')!}>
      <MantineProvider env="test">
        <Chart
          kind="correlation"
          spec={examples.correlation.usual!}
          title="Coupons and orders rise together"
          subtitle="Pearson correlation"
          height={150}
          table={() => table}
          note="A note"
        />
      </MantineProvider>
    </I18nextProvider>,
  )
  await screen.findByRole('slider', {}, { timeout: 10_000 })
  return screen.getByRole('figure', { name: 'Coupons and orders rise together' })
}

async function choose(item: string) {
  fireEvent.click(screen.getByRole('button', { name: 'Copy or save the chart' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: item }))
}

it('shows the picture or its table twin, under the finding', async () => {
  await open()
  const button = screen.getByRole('button', { name: 'Table' })
  expect(button.getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(button)
  expect(screen.queryByRole('slider')).toBeNull()
  expect(screen.getAllByRole('row')).toHaveLength(3)
  expect(screen.getByRole('rowheader', { name: 'CouponUsed and OrderCount' })).toBeTruthy()
  fireEvent.click(button)
  expect(await screen.findByRole('slider')).toBeTruthy()
})

it('copies the table for spreadsheets and as CSV, and says so', async () => {
  const written: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    written.push(text)
  })
  await open()
  await choose('Copy the table')
  await screen.findByText('Copied')
  await choose('Copy the table as CSV')
  await waitFor(() => expect(written).toEqual([asTsv(table), asCsv(table)]))
})

it('shows the table where the browser does not allow copying', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  await open()
  await choose('Copy the table')
  await screen.findByText(/does not allow copying/)
  expect(screen.getAllByRole('row')).toHaveLength(3)
})

it('quotes cells, and lets no cell run as a formula', () => {
  expect(asCsv(table)).toBe(
    'Pair,"r, ""signed"""\r\nCouponUsed and OrderCount,+0.75\r\n"\'=HYPERLINK(1), x",−0.35',
  )
  expect(asTsv(table)).toContain('CouponUsed and OrderCount\t+0.75')
  expect(asTsv(table)).toContain("'=HYPERLINK(1), x\t−0.35")
})

it('makes a picture of its own: words above, colours resolved, nothing pointed at', async () => {
  const figure = await open()
  figure.style.cssText =
    '--hf-page: #fff; --hf-text: #111; --hf-muted: #555; --hf-context: #8b939d; --hf-border-soft: #eee'
  fireEvent.keyDown(screen.getByRole('slider'), { key: 'Home' })
  expect(figure.querySelector('[data-pointed]')).not.toBeNull()
  const { svg, width, height } = pictureOf(figure, 'Coupons rise', 'Pearson')
  const made = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  expect(svg).not.toContain('var(')
  expect(svg).not.toContain('data-pointed')
  expect(svg).toContain('fill="#8b939d"')
  expect(made.querySelector('rect')!.getAttribute('fill')).toBe('#fff')
  expect([...made.querySelectorAll('text')].slice(0, 2).map((text) => text.textContent)).toEqual([
    'Coupons rise',
    'Pearson',
  ])
  const chart = made.querySelector('svg')!
  expect(width).toBe(Number(chart.getAttribute('width')) + 32)
  expect(height).toBeGreaterThan(Number(chart.getAttribute('height')) + 48)
})
