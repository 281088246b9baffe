import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import { exportModel } from '../src/model/file/onnx/exportModel'
import type { AdditiveModel } from '../src/model/terms/additive'
import { feature, manifestOf } from '../tests/support/models'
import { score } from './score'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-score-'))
afterAll(() => rmSync(folder, { recursive: true }))
const inFolder = (name: string) => join(folder, name)

const model: AdditiveModel = {
  base: -1,
  shapes: [
    { cuts: Float32Array.of(5.5), values: Float64Array.of(2, -0.5), missing: 0.75 },
    { cuts: Float32Array.of(0.5), values: Float64Array.of(-0.25, 0.125), missing: 0 },
  ],
}
const manifest = manifestOf(
  [
    feature('Tenure', { unit: { en: 'months', ru: 'мес.' } }),
    feature('Pay', { label: { en: '=Pay', ru: 'Оплата' }, categories: ['Cash', 'Card'] }),
  ],
  -1,
)
writeFileSync(inFolder('m.onnx'), exportModel(model, manifest))
const own = ['Id;Tenure;Pay;Note', '007;3;Cash;"=1+1; x"', '008;;Card;-', '009;12;Shell;é']
writeFileSync(inFolder('c.csv'), `${own.join('\r\n')}\r\n`)

/** Cells of a scored file, header first. */
async function scored(file: string, ...options: string[]): Promise<string[][]> {
  await score([file, '--out', inFolder('out.csv'), ...options])
  const text = readFileSync(inFolder('out.csv'), 'utf8').replace(/^\ufeff/, '')
  return Papa.parse<string[]>(text.trimEnd()).data
}

const small = ['--model', inFolder('m.onnx')]

describe('score', () => {
  it('keeps the file’s own cells and adds scores, bands and reasons', async () => {
    const [header, ...rows] = await scored(inFolder('c.csv'), ...small, '--reasons', '1')
    expect(header?.slice(4)).toEqual([
      'churn_probability',
      'risk_band',
      'above_threshold',
      'reason_1',
    ])
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['007', '3', 'Cash', '=1+1; x'],
      ['008', '', 'Card', '-'],
      ['009', '12', 'Shell', 'é'],
    ])
    // 1 / (1 + e^-0.75), 1 / (1 + e^0.125), 1 / (1 + e^1.5)
    const expected = [0.679179, 0.468791, 0.182426]
    rows.forEach((row, index) => {
      expect(Number(row[4])).toBeCloseTo(expected[index]!, 6)
    })
    // 2, 0.75 and −0.5 times (p − p̄) / (logit p − logit p̄), p̄ = 1 / (1 + e): by numpy.
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['high', 'true', 'Tenure 3 months: +46.9 pp'],
      ['high', 'true', 'Tenure missing: +17.1 pp'],
      ['low', 'false', 'Tenure 12 months: −8.7 pp'],
    ])
  })

  it('adds contributions that sum with the base to the log-odds', async () => {
    const [header, first] = await scored(
      inFolder('c.csv'),
      ...small,
      '--reasons',
      '0',
      '--contributions',
    )
    expect(header?.slice(7)).toEqual(['contribution_Tenure', 'contribution_Pay', 'base_log_odds'])
    expect(first?.slice(7)).toEqual(['2', '-0.25', '-1'])
  })

  it('makes what it adds safe for spreadsheets, by language and threshold', async () => {
    const [, first, second] = await scored(
      inFolder('c.csv'),
      ...small,
      '--reasons',
      '2',
      '--threshold',
      '0.5',
    )
    expect(first?.[8]).toBe("'=Pay “Cash”: −5.9 pp")
    expect(second?.slice(5, 7)).toEqual(['medium', 'false'])
    const [, russian] = await scored(inFolder('c.csv'), ...small, '--lang', 'ru', '--reasons', '2')
    expect(russian?.[8]).toBe('Оплата «Cash»: −5,9 п. п.')
  })

  it.each([
    [['--threshold', '2'], 'threshold-out-of-range'],
    [['--reasons', 'x'], 'usage'],
    [['--lang', 'de'], 'usage'],
    [['--model', inFolder('c.csv')], 'model-damaged'],
    [['--model', inFolder('none.onnx')], 'usage'],
  ])('refuses %j and writes nothing', async (options, code) => {
    const out = inFolder(`refused-${code}.csv`)
    const argv = [inFolder('c.csv'), '--out', out, ...small, ...options]
    await expect(score(argv)).rejects.toMatchObject({ code })
    expect(existsSync(out)).toBe(false)
  })
})

const churn = join(import.meta.dirname, '../../shared/data/ecommerce_churn.csv')

describe.skipIf(!existsSync(churn))('score with the shipped model', () => {
  it('explains every row: base + contributions = log-odds', async () => {
    const lines = readFileSync(churn, 'utf8').split('\n').slice(0, 1001)
    writeFileSync(inFolder('churn.csv'), lines.join('\n'))
    const [header, ...rows] = await scored(inFolder('churn.csv'), '--contributions')
    expect(rows).toHaveLength(1000)
    const at = (name: string) => header!.indexOf(name)
    const first = at('contribution_Tenure')
    let worst = 0
    for (const row of rows) {
      let logOdds = Number(row[at('base_log_odds')])
      for (let cell = first; cell < at('base_log_odds'); cell++) logOdds += Number(row[cell])
      const probability = Number(row[at('churn_probability')])
      worst = Math.max(worst, Math.abs(Math.log(probability / (1 - probability)) - logOdds))
    }
    expect(worst).toBeLessThan(1e-4)
  })
})
