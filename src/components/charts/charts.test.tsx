// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { examples } from '../../../tests/charts/examples'
import { Drawn } from './kinds'
import type { ChartKind, SpecOf } from './kinds/registry'

let width = 640

beforeEach(() => {
  width = 640
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width)
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function draw<Kind extends ChartKind>(kind: Kind, spec: SpecOf<Kind>) {
  const { container } = render(<Drawn kind={kind} spec={spec} />)
  const all = (selector: string) => [...container.querySelectorAll(selector)]
  const texts = () => all('text').map((text) => text.textContent)
  const text = (words: string) => all('text').find(({ textContent }) => textContent === words)!
  return { all, text, texts, slider: screen.getByRole('slider') }
}

const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name))
const places = (elements: readonly Element[], name: string) =>
  elements.map((element) => number(element, name))
/** The numbers of a path, moves and lines alike. */
const pathNumbers = (element: Element | undefined) =>
  (element?.getAttribute('d') ?? '').match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
const filled = (name: string) => `[fill="var(--hf-${name})"]`

describe('every chart', () => {
  const cases = (Object.keys(examples) as ChartKind[]).flatMap((kind) =>
    Object.entries(examples[kind]).flatMap(([name, spec]) =>
      [640, 330].map((wide) => ({ kind, name, spec, wide })),
    ),
  )

  it.each(cases)('$kind $name keeps its words inside $wide pixels', ({ kind, spec, wide }) => {
    width = wide
    const { all } = draw(kind, spec)
    const words = all('text').filter((text) => !text.hasAttribute('transform'))
    expect(words.length).toBeGreaterThan(2)
    for (const text of words) {
      const [x, size] = [number(text, 'x'), number(text, 'font-size') || 14]
      const long = text.textContent.length * size * 0.58
      const anchor = text.getAttribute('text-anchor') ?? 'start'
      const left = x - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0)
      expect(left, `left end of ${text.textContent}`).toBeGreaterThanOrEqual(-1)
      expect(left + long, `right end of ${text.textContent}`).toBeLessThanOrEqual(wide + 1)
    }
  })

  it.each(cases)('$kind $name is read by keys at $wide pixels', ({ kind, spec, wide }) => {
    width = wide
    const { slider } = draw(kind, spec)
    const heard = () => slider.getAttribute('aria-valuetext')
    const count = number(slider, 'aria-valuemax')
    expect(slider.getAttribute('aria-label')).toBe('An example')
    expect(heard()).toBe('Nothing is pointed at')
    fireEvent.keyDown(slider, { key: 'Home' })
    const first = heard()
    const tip = slider.querySelector('[aria-hidden="true"]')!
    expect(tip.textContent).toBe(first!.replace(': ', ''))
    fireEvent.keyDown(slider, { key: 'End' })
    expect(heard()).not.toBe(first)
    expect(number(slider, 'aria-valuenow')).toBe(count)
    fireEvent.keyDown(slider, { key: 'ArrowRight' })
    expect(number(slider, 'aria-valuenow')).toBe(count)
    fireEvent.keyDown(slider, { key: 'ArrowLeft' })
    expect(number(slider, 'aria-valuenow')).toBe(count - 1)
    fireEvent.keyDown(slider, { key: 'Escape' })
    expect(heard()).toBe('Nothing is pointed at')
    expect(slider.querySelector('[data-pointed]')).toBeNull()
  })

  it.each(cases)('$kind $name leaves the data of the view as they are', ({ kind, spec }) => {
    draw(kind, spec)
    const frozen = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (Object.isFrozen(value) || Object.values(value).some(frozen))
    expect(frozen(spec)).toBe(false)
  })
})

describe('a place', () => {
  it('is read under the pointer, stays after a touch, and goes with the next touch elsewhere', () => {
    const { slider } = draw('histogram', examples.histogram.usual!)
    const heard = () => slider.getAttribute('aria-valuetext')
    fireEvent.pointerMove(slider, { clientX: 52, clientY: 80 })
    expect(heard()).toBe('Tenure 0 to 2: 1365 customers')
    fireEvent.pointerMove(slider, { clientX: 20, clientY: 80 })
    expect(heard()).toBe('Nothing is pointed at')
    fireEvent.pointerDown(slider, { clientX: 625, clientY: 80, pointerType: 'touch' })
    fireEvent.pointerLeave(slider, { pointerType: 'touch' })
    expect(heard()).toBe('Tenure missing: 264 customers')
    fireEvent.pointerDown(document.body)
    expect(heard()).toBe('Nothing is pointed at')
  })

  it('in a map has one above and one below', () => {
    const { slider } = draw('heat', examples.heat.ranges!)
    for (const key of ['Home', 'ArrowRight', 'ArrowDown']) fireEvent.keyDown(slider, { key })
    expect(slider.getAttribute('aria-valuetext')).toBe('201–300 × 2–4: cell 1 1')
    for (const key of ['ArrowUp', 'ArrowUp']) fireEvent.keyDown(slider, { key })
    expect(slider.getAttribute('aria-valuetext')).toBe('over 300 × 2–4: cell 0 1')
  })
})

describe('waterfall', () => {
  it('lays its bars end to end, as long as their changes, each in the colour of its way', () => {
    const spec = examples.waterfall.usual!
    const { all, text } = draw('waterfall', spec)
    const raising = all(`path${filled('raise')}`)
    expect(raising).toHaveLength(5)
    expect(all(`path${filled('lower')}`)).toHaveLength(1)
    const [first, second] = raising.map(pathNumbers)
    const [start, , , end] = [first![0]!, 0, 0, first![3]!]
    expect(second![0]).toBeCloseTo(end, 6)
    const perPoint = (end - start) / (spec.bars[0]!.to - spec.bars[0]!.from)
    expect(second![3]! - second![0]!).toBeCloseTo(0.297 * perPoint, 6)
    expect(text('+34.2 pp').getAttribute('fill')).toBe('var(--hf-raise-text)')
    expect(text('−5.6 pp').getAttribute('fill')).toBe('var(--hf-lower-text)')
    expect(text('5 → 13').getAttribute('font-weight')).toBe('600')
    expect(text('Single').getAttribute('font-weight')).toBe('400')
  })

  it('draws an interval around the end of an estimated bar', () => {
    const { all, texts } = draw('waterfall', examples.waterfall.estimated!)
    const intervals = all('path[stroke="var(--hf-text)"]').map(pathNumbers)
    expect(intervals).toHaveLength(3)
    const [from, , to] = intervals[0]!
    const tip = pathNumbers(all(`path${filled('raise')}`)[0])[3]!
    expect((from! + to!) / 2).toBeCloseTo(tip, 6)
    expect(texts()).toContain('± 4.0')
  })

  it('wraps long names instead of cutting them', () => {
    width = 330
    const { texts } = draw('waterfall', examples.waterfall.russian!)
    const first = texts().findIndex((text) => text?.startsWith('Удовлетв'))
    expect(texts()[first]).not.toContain('обслуживанием')
    const lines = texts()
      .slice(first, first + 3)
      .join('')
    expect(lines).toMatch(/^Удовлетворённость ?обслуживанием/)
  })
})

describe('histogram', () => {
  it('draws a bar for every bin that holds anyone, as high as its count, the missing aside', () => {
    const { slots } = examples.histogram.usual!
    const { all, texts } = draw('histogram', examples.histogram.usual!)
    const bars = all(`rect${filled('context')}`)
    const counts = slots.flatMap(({ span, count }) => (span && count > 0 ? [count] : []))
    expect(bars).toHaveLength(counts.length)
    const heights = places(bars, 'height')
    expect(heights[1]! / heights[0]!).toBeCloseTo(602 / 1365, 1)
    expect(heights.at(-1)).toBe(1)
    const [missing] = all('rect[stroke-dasharray="2 2"]')
    expect(number(missing, 'x')).toBeGreaterThan(Math.max(...places(bars, 'x')))
    expect(number(missing, 'x') + number(missing, 'width')).toBeLessThanOrEqual(640)
    expect(texts()).toEqual(expect.arrayContaining(['Customers', 'Left', 'missing', '1,000']))
  })

  it('joins the rates of bins that hold enough and marks the others by hollow points', () => {
    const { all, texts } = draw('histogram', examples.histogram.usual!)
    const joined = all('path.recharts-line-curve').map(pathNumbers)[0]!
    expect(joined).toHaveLength(2 * 9)
    expect(all(`circle${filled('page')}`)).toHaveLength(2)
    const points = all(`circle${filled('raise')}`)
    expect(points).toHaveLength(10)
    expect([number(points[0], 'cx'), number(points[0], 'cy')]).toEqual(joined.slice(0, 2))
    expect(texts()).toContain('overall 16.8 %')
  })

  it('has one panel where nobody knows who left', () => {
    const { all, texts } = draw('histogram', examples.histogram.plain!)
    expect(texts()).not.toContain('Left')
    expect(all('circle')).toHaveLength(0)
  })
})

describe('box', () => {
  it('stands on the axis of the histogram above it', () => {
    const bars = draw('histogram', examples.histogram.usual!).all(`rect${filled('context')}`)
    const [first, left] = [number(bars[0], 'x'), number(bars[1], 'x')]
    const perValue = (left - first) / 3
    cleanup()
    const { all, texts } = draw('box', examples.box.usual!)
    const [box] = all(`rect${filled('context-soft')}`)
    expect(number(box, 'x')).toBeCloseTo(first + 2.5 * perValue, 6)
    expect(number(box, 'width')).toBeCloseTo(14 * perValue, 6)
    expect(texts()).toEqual(expect.arrayContaining(['9', '2', '16', '59']))
    expect(all('circle')).toHaveLength(1)
  })
})

describe('steps', () => {
  it('draws every step, raising ones vermilion, thin ones dashed', () => {
    const { all } = draw('steps', examples.steps.usual!)
    const raising = all('line[stroke="var(--hf-raise)"]')
    const lowering = all('line[stroke="var(--hf-lower)"]')
    expect([raising.length, lowering.length]).toEqual([4, 4])
    expect(number(raising[1], 'x1')).toBeCloseTo(number(raising[0], 'x2'), 6)
    expect(lowering.map((line) => line.getAttribute('stroke-dasharray'))).toEqual([
      null,
      null,
      null,
      '4 3',
    ])
    expect(number(raising[0], 'y1')).toBeLessThan(number(raising[1], 'y1'))
  })

  it('marks the customer at its value and the missing aside', () => {
    const { all, text } = draw('steps', examples.steps.usual!)
    const [diamond] = all(`path${filled('text')}`).map(pathNumbers)
    const [first, second] = all('line[stroke="var(--hf-raise)"]')
    expect(diamond![0]).toBeCloseTo((number(second, 'x1') + number(second, 'x2')) / 2, 6)
    expect(diamond![1]! + 6).toBeCloseTo(number(second, 'y1'), 6)
    expect(number(first, 'x2')).toBeLessThan(diamond![0]!)
    expect(text('customer 52821: 39.5 %')).toBeTruthy()
    const [missing] = all('circle')
    expect(number(missing, 'cx')).toBeGreaterThan(600)
  })
})

describe('rows of effects', () => {
  it('places a dot at every effect and its interval around it', () => {
    const { rows } = examples.effectRows.usual!
    const { all } = draw('effectRows', examples.effectRows.usual!)
    const dots = all('circle')
    expect(dots).toHaveLength(rows.length)
    const [first, second] = places(dots, 'cx')
    const perRisk = (first! - second!) / (rows[0]!.at - rows[1]!.at)
    const interval = pathNumbers(all('path[stroke="var(--hf-context)"]')[0])
    expect(interval[2]! - interval[0]!).toBeCloseTo((rows[0]!.high - rows[0]!.low) * perRisk, 5)
    expect(dots.at(-1)!.getAttribute('fill-opacity')).toBe('0.5')
  })
})

describe('words at the right end of rows', () => {
  it.each(['effectRows', 'waterfall', 'correlation'] as const)('end with the chart: %s', (kind) => {
    const spec = Object.values(examples[kind])[0]!
    const { text } = draw(kind, spec)
    const rows = 'rows' in spec ? spec.rows : 'bars' in spec ? spec.bars : spec.pairs
    for (const row of rows) {
      const words = text('count' in row ? row.count : row.value)
      const size = number(words, 'font-size')
      expect(number(words, 'x') + words.textContent.length * size * 0.58).toBeCloseTo(640, 6)
    }
  })
})

describe('heat map', () => {
  it('draws the cells that hold rows, stronger where they move the risk further', () => {
    const spec = examples.heat.ranges!
    const { all } = draw('heat', spec)
    const cells = all('rect[stroke="var(--hf-border-soft)"]')
    const drawn = spec.cells.filter(({ empty }) => !empty)
    expect(cells).toHaveLength(drawn.length)
    expect(places(cells, 'fill-opacity')).toEqual(
      drawn.map(({ strength, thin }) => Math.abs(strength) * (thin ? 0.4 : 1)),
    )
    expect(number(cells[1], 'x') - number(cells[0], 'x')).toBeCloseTo(
      number(cells[0], 'width') + 1,
      6,
    )
  })

  it('thins labels of ranges and slants names, so that none collide', () => {
    width = 330
    const labels = Array.from({ length: 30 }, (_, bin) => `${bin}–${bin + 1}`)
    const { rows, columns, ...rest } = examples.heat.ranges!
    const many = labels.flatMap(() => labels.map(() => rest.cells[0]!))
    const { texts } = draw('heat', {
      ...rest,
      cells: many,
      rows: { ...rows, labels },
      columns: { ...columns, labels },
    })
    const shown = texts().filter((text) => /^\d+–\d+$/.test(text))
    expect(shown.length).toBeLessThan(30)
    cleanup()
    const named = draw('heat', examples.heat.names!)
    expect(named.all('text[transform^="rotate(-40"]')).toHaveLength(5)
  })
})

describe('curve', () => {
  it('runs through its points, with the mark on it and the reference behind it', () => {
    const { all, texts } = draw('curve', examples.curve.line!)
    const line = pathNumbers(all('path.recharts-line-curve')[0])
    expect(line).toHaveLength(2 * 41)
    const [mark] = all(`circle${filled('page')}`)
    expect(number(mark, 'cx')).toBeCloseTo(line[2 * 6]!, 1)
    expect(number(mark, 'cy')).toBeCloseTo(line[2 * 6 + 1]!, 1)
    const [reference] = all('line[stroke-dasharray="4 4"]')
    expect([number(reference, 'x1'), number(reference, 'y1')]).toEqual(line.slice(0, 2))
    expect([number(reference, 'x2'), number(reference, 'y2')]).toEqual(line.slice(-2))
    expect(texts()).toEqual(expect.arrayContaining(['threshold 43.3 %', 'AUC 0.899', '75 %']))
  })

  it('draws dots of the given sizes instead of a line', () => {
    const { all } = draw('curve', examples.curve.dots!)
    expect(all('path.recharts-line-curve')).toHaveLength(0)
    expect(places(all('circle'), 'r')).toEqual([8, 7, 6, 5, 4, 3, 2])
  })

  it('draws at most 500 of its points, the last among them', () => {
    const points = Array.from({ length: 4001 }, (_, index) => {
      return { x: index / 4000, y: index / 4000, reading: `Point ${index}` }
    })
    const { all, slider } = draw('curve', { ...examples.curve.line!, points })
    const line = pathNumbers(all('path.recharts-line-curve')[0])
    expect(line).toHaveLength(1000)
    const [reference] = all('line[stroke-dasharray="4 4"]')
    expect(line.slice(-2)).toEqual([number(reference, 'x2'), number(reference, 'y2')])
    expect(number(slider, 'aria-valuemax')).toBe(4001)
  })
})

describe('learning curve', () => {
  it('draws every fit, the running one on top, and reads the running one', () => {
    const { all, slider } = draw('learning', examples.learning.usual!)
    const lines = all('path.recharts-line-curve')
    expect(lines.map((line) => line.getAttribute('stroke'))).toEqual([
      'var(--hf-context)',
      'var(--hf-context)',
      'var(--hf-accent)',
    ])
    const ends = lines.map((line) => pathNumbers(line).at(-1)!)
    expect(ends[0]).toBeLessThan(ends[2]!)
    fireEvent.keyDown(slider, { key: 'Home' })
    expect(slider.getAttribute('aria-valuetext')).toBe('Round 0: 0.450')
  })
})

describe('correlation', () => {
  it('draws each pair to its side of zero, as long as its coefficient', () => {
    const { all } = draw('correlation', examples.correlation.usual!)
    const bars = all(`rect${filled('context')}`)
    const [zero] = all('line[stroke="var(--hf-context)"]')
    const middle = number(zero, 'x1')
    expect(number(bars[0], 'x')).toBeCloseTo(middle, 6)
    expect(number(bars[2], 'x') + number(bars[2], 'width')).toBeCloseTo(middle, 6)
    const widths = places(bars, 'width')
    expect(widths[2]! / widths[0]!).toBeCloseTo(0.35 / 0.75, 6)
  })
})
