// @vitest-environment node
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { score } from '../cli/score'
import { train } from '../cli/train'
import { OpenFile } from '../src/analysis/file'
import { FileMeasurer } from '../src/analysis/measuring'
import { type OpenModel, openModel, predictCustomer } from '../src/analysis/model'
import { scoreHere } from '../src/analysis/scores'
import { FileScores } from '../src/analysis/scores/fileScores'
import { checkTraining, plainChoice } from '../src/analysis/training'
import { countedTo, type Prediction, type Table } from '../src/contracts'
import { startingTargets } from '../src/contracts/manifest'
import { profileTable } from '../src/data/profile'
import { readTable } from '../src/data/reading'
import { dayOfIso } from '../src/ground/days'
import { finish } from '../src/ground/pacing/steps'
import { bandLimits } from '../src/model/explanation'
import { reportMapping } from '../src/model/mapping'
import { createTrainHost, lendTable } from '../src/workers/hosts/training'
import { csvOf, datedCustomers, dayFirst, monthFirst } from './support/datedCustomers'
import { profiled } from './support/profiled'
import { workbookBytes } from './support/workbooks'

const rows = 1200
const silent = () => {}
const lines = datedCustomers({ rows })
const excelDay = (day: number) => String(day - dayOfIso('1899-12-30'))

let folder = ''
let model: OpenModel
const inFolder = (name: string) => join(folder, name)

const fileOf = (cells: readonly (readonly string[])[], name = 'c.csv') =>
  new File([csvOf(cells)], name)
const read = (file: File) => readTable(file, { onProgress: silent })

/** Dates as Excel has them: numbers in cells with a date format. */
function workbook(cells: readonly (readonly string[])[], dates: readonly number[]): File {
  const escaped = (text: string) => text.replaceAll('&', '&amp;')
  const cell = (text: string, row: number, column: number) => {
    if (text === '') return '<c/>'
    if (row > 0 && dates.includes(column)) return `<c s="1"><v>${text}</v></c>`
    return `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  }
  const xml = cells.map(
    (line, row) => `<row>${line.map((text, column) => cell(text, row, column)).join('')}</row>`,
  )
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
  const bytes = workbookBytes({ sheets: [{ name: 'a', rows: xml.join('') }], styles })
  return new File([bytes], 'c.xlsx')
}

async function probabilities(table: Table, day: string | null = null): Promise<number[]> {
  const { manifest } = model
  const proposed = reportMapping(table, manifest).features.map((fit) => fit.mapping)
  const mapping = countedTo(proposed, manifest, day)
  const scores = await scoreHere(table, model, mapping, bandLimits(manifest), silent)
  return [...scores.probability]
}

/** AUC out-of-fold of a model trained on the command line, and what it wrote to stderr. */
async function trained(out: string, ...more: string[]) {
  const told: string[] = []
  const { write } = process.stderr
  process.stderr.write = (text: string | Uint8Array) => told.push(String(text)) > 0
  try {
    await train([
      ...[inFolder('c.csv'), '--target', 'Churn', '--out', inFolder(out), '--name', 'dated'],
      ...['--date', '2026-01-31', '--threads', '1', '--kind', 'additive', '--folds', '5'],
      ...['--report', inFolder('r.json'), ...more],
    ])
  } finally {
    process.stderr.write = write
  }
  const report = JSON.parse(await readFile(inFolder('r.json'), 'utf8'))
  return { auc: report.validation.auc.value as number, told: told.join('') }
}

let withDates: Awaited<ReturnType<typeof trained>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-dates-'))
  await writeFile(inFolder('c.csv'), csvOf(lines))
  withDates = await trained('m.onnx')
  model = await openModel(undefined, new Uint8Array(await readFile(inFolder('m.onnx'))), 'm', {})
}, 120_000)

afterAll(() => rm(folder, { recursive: true }))

describe('training', () => {
  it('learns from the days since dates and between them', async () => {
    const dates = 'Signup date,Last order,Last visit,Contract end'
    const without = await trained('n.onnx', '--exclude', dates)
    expect(withDates.auc).toBeGreaterThan(without.auc + 0.1)
    expect(model.manifest.dates).toMatchObject({ referenceDay: '2024-03-31' })
    expect(model.manifest.features.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Days since Last order',
        'Days until Contract end',
        'Days from Last order to Last visit',
      ]),
    )
    const order = model.manifest.features.find(({ name }) => name === 'Days since Last order')
    expect(order).toMatchObject({
      label: { en: 'Days since “Last order”', ru: 'Дней с «Last order»' },
      unit: { en: 'days', ru: 'дн.' },
      role: 'context',
      derived: { from: 'Last order', to: null },
    })
  }, 120_000)

  it('leaves the date of leaving out, and says so', async () => {
    expect(withDates.told).toContain('Left out “Leaving date”')
    expect(withDates.told).toContain('Days are counted to 2024-03-31')
    const names = model.manifest.dates!.inputs.map(({ name }) => name)
    expect(names).toEqual(['Signup date', 'Last order', 'Last visit', 'Contract end'])
    const table = await read(fileOf(lines))
    const profile = profileTable(table)
    const check = checkTraining(table, profile, plainChoice(profile).outcome)
    const of = (name: string) => check.columns.find((column) => column.name === name)
    expect(of('Leaving date')).toMatchObject({ suggested: false })
    expect(of('Last order')).toMatchObject({ concerns: [], suggested: true, learnable: true })
    expect(of('Last order')!.auc).toBeGreaterThan(0.65)
  })

  it('is the same in the app and on the command line', async () => {
    const table = await read(fileOf(lines))
    const { file } = table
    const profile = profileTable(table)
    const { outcome, id } = plainChoice(profile)
    const check = checkTraining(table, profile, outcome)
    const leaveOut = check.columns.filter((each) => !each.suggested).map(({ name }) => name)
    const { port1, port2 } = new MessageChannel()
    lendTable(table, port1)
    const order = {
      ...{ file, title: 'dated', outcome, id, leaveOut, roles: {}, fill: true, seed: 0, folds: 5 },
      columns: profile.columns.map(({ name, kind }) => ({ name, kind })),
      directions: {},
      targets: startingTargets,
    }
    const bytes = await createTrainHost().train(port2, order, [], silent)
    port1.close()
    const inApp = (await openModel(undefined, new Uint8Array(bytes), 'app', {})).manifest
    await trained('auto.onnx', '--kind', 'auto')
    const auto = await readFile(inFolder('auto.onnx'))
    const onLine = (await openModel(undefined, new Uint8Array(auto), 'line', {})).manifest
    expect(inApp.features).toEqual(onLine.features)
    expect(inApp.dates).toEqual(onLine.dates)
    expect(inApp.validation).toEqual(onLine.validation)
  }, 240_000)

  it('counts to the day that is asked for, and calls days as the dates are called', async () => {
    const words = { label: { en: 'Last purchase', ru: 'Последняя покупка' }, role: 'lever' }
    await writeFile(inFolder('w.json'), JSON.stringify({ features: { 'Last order': words } }))
    const glossary = ['--glossary', inFolder('w.json')]
    await trained('asked.onnx', '--reference-day', '2024-05-01', ...glossary)
    const bytes = new Uint8Array(await readFile(inFolder('asked.onnx')))
    const { manifest } = await openModel(undefined, bytes, 'asked', {})
    expect(manifest.dates).toMatchObject({ referenceDay: '2024-05-01', newest: '2024-03-31' })
    const named = (name: string) => manifest.features.find((feature) => feature.name === name)
    expect(named('Days since Last order')).toMatchObject({
      label: { en: 'Days since “Last purchase”', ru: 'Дней с «Последняя покупка»' },
      role: 'lever',
    })
    expect(named('Days since Last visit')).toMatchObject({ role: 'context' })
    // Another file is taken to be drawn as long after its newest date.
    const later = await read(fileOf(datedCustomers({ rows, later: 30 })))
    expect(reportMapping(later, manifest)).toMatchObject({
      dates: { referenceDay: '2024-05-31', usual: '2024-05-31', daysAfter: 31 },
      trust: 'good',
    })
    await expect(trained('no.onnx', '--reference-day', '31.03.2024')).rejects.toMatchObject({
      code: 'usage',
    })
  }, 120_000)
})

describe('scoring', () => {
  it('gives the same risks to a file in which all dates are a month later', async () => {
    const own = await probabilities(await read(fileOf(lines)))
    const later = await read(fileOf(datedCustomers({ rows, later: 30 })))
    expect(await probabilities(later)).toEqual(own)
    expect(await probabilities(later, '2024-04-30')).toEqual(own)
    expect(await probabilities(later, '2024-05-30')).not.toEqual(own)
  })

  it.each([
    ['d.m.y', () => fileOf(datedCustomers({ rows, write: dayFirst }))],
    ['m/d/y', () => fileOf(datedCustomers({ rows, write: monthFirst }))],
    [
      'numbers of Excel',
      () => workbook(datedCustomers({ rows, write: excelDay }), [1, 2, 3, 4, 5]),
    ],
  ])('reads dates as %s alike', async (_, file) => {
    const own = await probabilities(await read(fileOf(lines)))
    expect(await probabilities(await read(file()))).toEqual(own)
  })

  it('is the same in the app and on the command line, and tells the day', async () => {
    const later = fileOf(datedCustomers({ rows, later: 30 }))
    await writeFile(inFolder('later.csv'), await later.text())
    const scored = async (...more: string[]) => {
      const out = inFolder('out.csv')
      await score([inFolder('later.csv'), '--model', inFolder('m.onnx'), '--out', out, ...more])
      const text = (await readFile(out, 'utf8')).replace(/^\ufeff/, '').trimEnd()
      const { data } = Papa.parse<{ churn_probability: string }>(text, { header: true })
      return data.map((row) => Number(row.churn_probability))
    }
    const table = await read(later)
    const open = new OpenFile(later, table)
    while (!open.profileSome(1000).profile);
    const mapping = open.proposeMapping(model.manifest)
    expect(open.reportMapping(model.manifest, mapping).dates).toEqual({
      referenceDay: '2024-04-30',
      usual: '2024-04-30',
      daysAfter: 0,
    })
    const limits = bandLimits(model.manifest)
    const scores = await scoreHere(table, model, mapping, limits, silent)
    expect((await scored()).map(Math.fround)).toEqual([...scores.probability])
    const day = '2024-05-30'
    const onLine = await scored('--reference-day', day)
    expect(onLine.map(Math.fround)).toEqual(await probabilities(table, day))
  })

  it('scores one customer by the dates as in the file, and by the days', async () => {
    const own = await probabilities(await read(fileOf(lines)))
    const [header, ...customers] = lines
    for (const row of [0, 1, 2, 17, 400]) {
      const cells = header!.map((name, column) => [name, customers[row]![column]!])
      const customer = Object.fromEntries(cells)
      const answer = (await predictCustomer(model, customer)) as Prediction
      expect(Math.fround(answer.probability)).toBe(own[row])
      const { 'Last order': order, ...others } = customer
      expect(answer.missingFeatures).toEqual(order === '' ? ['Last order'] : [])
      const moved = (await predictCustomer(model, customer, '2024-05-30')) as Prediction
      if (order !== '') expect(moved.probability).not.toBe(answer.probability)
      const wrong = { ...others, 'Last order': '31.03.2024' }
      expect(await predictCustomer(model, wrong)).toEqual({
        code: 'value-not-a-date',
        params: { field: 'Last order', value: '31.03.2024' },
      })
    }
    const days = { 'Days since Last order': 12, 'Days from Last order to Last visit': 4 }
    const answer = (await predictCustomer(model, days)) as Prediction
    expect(answer.missingFeatures).toEqual(
      expect.arrayContaining(['Signup date', 'Last visit', 'Contract end', 'Charge']),
    )
  })
})

describe('a file that the model learned from', () => {
  it('is known again when days are counted to another day', async () => {
    const table = await read(fileOf(lines))
    const { manifest } = model
    const proposed = reportMapping(table, manifest).features.map((fit) => fit.mapping)
    const { profile, family } = profiled(table)
    const measurer = new FileMeasurer(table, profile, family)
    const seen = (day: string | null) => {
      const scores = new FileScores(table, manifest, countedTo(proposed, manifest, day))
      return finish(measurer.figures(scores, scores.probability, false)).seenShare
    }
    expect(seen(null)).toBeGreaterThan(0.97)
    expect(seen('2024-06-15')).toBe(seen(null))
  })
})

describe('mapping', () => {
  const renamed = (names: Readonly<Record<string, string>>) => {
    const [header, ...others] = lines
    return read(fileOf([header!.map((name) => names[name] ?? name), ...others]))
  }

  it('finds dates by what their names mean', async () => {
    const names = { 'Signup date': 'Registered on', 'Last order': 'Дата последнего заказа' }
    const table = await renamed(names)
    const { features } = reportMapping(table, model.manifest)
    const columnOf = (name: string) => features.find((fit) => fit.feature === name)?.mapping.column
    for (const [name, column] of Object.entries(names)) expect(columnOf(name)).toBe(column)
    expect(await probabilities(table)).toEqual(await probabilities(await read(fileOf(lines))))
  })

  it('scores what needs an absent date as missing, and tells the cost', async () => {
    const table = await renamed({ 'Last order': 'Q7' })
    const report = reportMapping(table, model.manifest)
    const fit = report.features.find(({ feature }) => feature === 'Last order')!
    expect(fit).toMatchObject({ mapping: { column: null }, missingShare: null, drift: null })
    expect(fit.candidates.map(({ column }) => column)).toContain('Q7')
    expect(fit.absenceCost!.value).toBeGreaterThan(0.02)
    expect(report.auc.withAbsent).toBeLessThan(report.auc.full!.value - 0.02)
    const mapping = report.features.map((each) => each.mapping)
    const scores = await scoreHere(table, model, mapping, bandLimits(model.manifest), silent)
    expect(scores.binding.missingFeatures).toEqual(['Last order'])
    const since = model.manifest.features.findIndex(({ name }) => name === 'Days since Last order')
    expect(scores.binding.sources[since]).toBeNull()
    expect(scores.binding.sources.filter((source) => source !== null).length).toBeGreaterThan(4)
  })

  it('takes a column of other texts for a date only where it is told to', async () => {
    const table = await renamed({ Channel: 'Last order', 'Last order': 'Channel' })
    const fit = reportMapping(table, model.manifest).features.find(
      ({ feature }) => feature === 'Last order',
    )!
    expect(fit.confidence).toBeLessThan(0.8)
    expect(fit.unseenShare).toBe(1)
  })
})
