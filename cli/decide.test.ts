import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DecisionSummary } from '../src/contracts'
import { exportModel } from '../src/model/file/onnx/exportModel'
import type { AdditiveModel } from '../src/model/terms/additive'
import { feature, manifestOf } from '../tests/support/models'
import { decide } from './decide'
import { run } from './run'
import { score } from './score'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-decide-'))
afterAll(() => rmSync(folder, { recursive: true }))
const inFolder = (name: string) => join(folder, name)
const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
beforeEach(() => said.mockClear())

const model: AdditiveModel = {
  base: -1,
  shapes: [
    { cuts: Float32Array.of(5.5), values: Float64Array.of(2, -0.5), missing: 0.75 },
    { cuts: Float32Array.of(0.5), values: Float64Array.of(-0.25, 0.5), missing: 0 },
  ],
}
const features = [
  feature('Tenure', { unit: { en: 'months', ru: 'мес.' } }),
  feature('Cashback', { role: 'lever', label: { en: 'Cashback', ru: 'Кэшбэк' } }),
]
writeFileSync(inFolder('m.onnx'), exportModel(model, manifestOf(features, -1)))
// Rows 2 and 5 are one customer, who stays; K4 has left; K6 has no worth.
const lines = [
  'Id;Tenure;Cashback;Worth;Churn;Note',
  'K1;3;1;900;0;=1+1',
  'K2;2;1;1400;1;a',
  'K3;12;1;4000;0;b',
  'K4;1;1;900;1;c',
  'K2;2;1;1400;0;a',
  'K6;4;0;;0;d',
  'K7;20;0;100;0;e',
]
writeFileSync(inFolder('c.csv'), `${lines.join('\n')}\n`)

const named = ['--model', inFolder('m.onnx'), '--id', 'Id', '--target', 'Churn', '--positive', '1']

async function decided(...options: string[]) {
  const [out, summary] = [inFolder('list.csv'), inFolder('summary.json')]
  await decide([inFolder('c.csv'), '--out', out, '--summary', summary, ...named, ...options])
  const text = readFileSync(out, 'utf8').replace(/^\ufeff/, '')
  const list = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const figures: DecisionSummary = JSON.parse(readFileSync(summary, 'utf8'))
  return { list: list.data, summary: figures, header: list.meta.fields ?? [] }
}

describe('decide', () => {
  it('writes the list with what the file holds, and the summary, by the risks that score gives', async () => {
    const { list, summary, header } = await decided('--value-column', 'Worth', '--cost', '50')
    expect(header).toEqual([
      'Id',
      'Tenure',
      'Cashback',
      'Worth',
      'Churn',
      'Note',
      'churn_probability',
      'risk_band',
      'value',
      'expected_gain',
      'expected_gain_low',
      'expected_gain_high',
      'rank',
      'group',
      'action',
      'reason_1',
      'reason_2',
    ])
    await score([inFolder('c.csv'), '--out', inFolder('scored.csv'), '--model', inFolder('m.onnx')])
    const scored = Papa.parse<Record<string, string>>(
      readFileSync(inFolder('scored.csv'), 'utf8'),
      {
        header: true,
        skipEmptyLines: true,
      },
    ).data
    // Of those who stay, by their last row: K1, K2, K3, K6, K7; Worth of K6 is the median, 1150.
    const worth = [900, 1400, 4000, 900, 1400, 1150, 100]
    const expected = [0, 4, 2, 5, 6]
      .map((row) => {
        const p = Number(scored[row]!.churn_probability)
        return { id: scored[row]!.Id, p, gain: p * 0.3 * worth[row]! - 50 }
      })
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain)
    expect(list.map(({ Id }) => Id)).toEqual(expected.map(({ id }) => id))
    list.forEach((line, at) => {
      expect(Number(line.churn_probability)).toBe(expected[at]!.p)
      expect(Number(line.expected_gain)).toBeCloseTo(expected[at]!.gain, 9)
      expect(line.rank).toBe(String(at + 1))
      expect(line.group).toBe('contact')
    })
    expect(list.find(({ Id }) => Id === 'K1')).toMatchObject({ Note: '=1+1', risk_band: 'high' })
    // Only the lever has an action, and only where it raises the risk.
    expect(list.map(({ Cashback, action }) => [Cashback, action])).toEqual(
      list.map(({ Cashback }) => [Cashback, Cashback === '1' ? 'Add a loyalty bonus' : '']),
    )
    expect(summary).toMatchObject({ customers: 5, contacted: list.length, control: 0 })
    expect(summary.expectedGain.value).toBeCloseTo(
      expected.reduce((sum, { gain }) => sum + gain, 0),
      9,
    )
    expect(summary.receipt.values).toEqual({
      column: 'Worth',
      median: 1150,
      missing: 1,
      filled: 1,
    })
    expect(said.mock.calls.join('')).toContain('Customers without a value in “Worth”: 1.')
  })

  it('takes every row, those who left, another language and a range of save rates', async () => {
    const range = ['--save-rate', '0.2,0.3,0.5']
    const { list, summary } = await decided(
      '--all',
      '--rows',
      '--lang',
      'ru',
      '--cost',
      '0',
      ...range,
    )
    expect(list).toHaveLength(7)
    expect(summary.customers).toBe(7)
    expect(list[0]?.action).toBe('Начислить бонус за лояльность')
    for (const line of list) {
      const [low, gain, high] = [
        line.expected_gain_low,
        line.expected_gain,
        line.expected_gain_high,
      ]
      expect(Number(low) / Number(gain)).toBeCloseTo(2 / 3, 12)
      expect(Number(high) / Number(gain)).toBeCloseTo(5 / 3, 12)
    }
  })

  it.each([
    [['--value-column', 'Note'], 'Column “Note” holds text'],
    [['--value-column', 'Nothing'], 'has no column “Nothing”'],
    [['--budget', '100'], 'A budget of 100 is less than one contact'],
    [['--save-rate', '0'], 'The save rate is 0'],
    [['--save-rate', '0.1,0.2'], '--save-rate is “0.1,0.2”'],
    [['--control', '1'], 'leaves nobody to contact'],
    [['--cost', 'x'], '--cost is “x”'],
    [['--value', '5', '--value-column', 'Worth'], 'not both'],
  ])('refuses %j in one line and writes nothing', async (options, sentence) => {
    const out = inFolder('refused.csv')
    const summary = inFolder('refused.json')
    const argv = ['decide', inFolder('c.csv'), '--out', out, '--summary', summary, ...named]
    expect(await run([...argv, ...options])).toBe(2)
    expect(said.mock.calls.join('')).toContain(sentence)
    expect(said.mock.calls.join('').trim()).not.toContain('\n')
    expect(existsSync(out) || existsSync(summary)).toBe(false)
  })

  it('names the row of a negative value as a spreadsheet shows it', async () => {
    writeFileSync(inFolder('negative.csv'), `${lines.join('\n')}\nK8;3;1;-7;0;f\n`)
    const out = ['--out', inFolder('negative.list.csv')]
    const argv = ['decide', inFolder('negative.csv'), ...out, ...named, '--value-column', 'Worth']
    expect(await run(argv)).toBe(2)
    expect(said.mock.calls.join('')).toContain('“Worth” holds -7 in row 9')
  })
})
