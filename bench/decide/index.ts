import { Decisions } from '../../src/analysis/decision'
import { CustomerRows, Scopes } from '../../src/analysis/scope'
import { ScoresUnderWay } from '../../src/analysis/scores'
import type { DecisionOptions, NumberColumn, Table } from '../../src/contracts'
import { profileTable } from '../../src/data/profile'
import { defaultOptions } from '../../src/decision'
import { seededRandom } from '../../src/ground/maths'
import { proposeMapping } from '../../src/model/mapping'
import { manifestFor } from '../../tests/support'

/*
 * A changed figure at a million customers: list, summary and curve, in the thread of the worker. The
 * target is 150 ms. `npm run bench -- --decide` prints milliseconds and their ratio to it.
 */
const target = 150
const changes = 7
const still = { side: 'still', filters: [] } as const
const range = { low: 0.15, likely: 0.3, high: 0.45 }

const noShape = { cuts: new Float32Array(0), values: new Float64Array(1), missing: 0 }

const campaigns: Readonly<Record<string, Partial<DecisionOptions>>> = {
  oneValue: {},
  budget: { cost: 20, budget: 1e6, saveRate: range },
  valuesAndBudget: { valueColumn: 'Value', cost: 20, offer: 10, budget: 4e6, saveRate: range },
  control: { valueColumn: 'Value', cost: 20, capacity: 50_000, saveRate: range, control: 0.1 },
}

/** Milliseconds of the first decision and the median of those after it, each by another cost. */
export async function benchDecide(rows: number) {
  const decisions = await decisionsOf(rows)
  const figures: Record<string, object> = {}
  for (const [name, campaign] of Object.entries(campaigns)) {
    const times = Array.from({ length: changes + 1 }, (_, k) => {
      const options = { ...defaultOptions, ...campaign }
      const start = cpu()
      decisions.decide(still, { ...options, cost: options.cost + k })
      decisions.page(0, 50, null)
      return cpu() - start
    })
    const [first = 0, ...changed] = times
    const median = changed.sort((a, b) => a - b)[changes >> 1] ?? 0
    figures[name] = {
      firstMs: Math.round(first),
      changedMs: Math.round(median),
      ofTarget: Number((median / target).toFixed(2)),
    }
  }
  return figures
}

const cpu = () => process.cpuUsage().user / 1000

async function decisionsOf(rows: number): Promise<Decisions> {
  const random = seededRandom(1)
  const column = (name: string, values: Float64Array): NumberColumn => ({
    type: 'number',
    name,
    values,
  })
  const table: Table = {
    file: {
      name: 'bench.csv',
      bytes: 0,
      sha256: '',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      newline: '\n',
      decimal: '.',
      headerRow: 1,
      skippedRows: 0,
    },
    rowCount: rows,
    columns: [
      column(
        'CustomerID',
        Float64Array.from({ length: rows }, (_, row) => 50_000 + row),
      ),
      column(
        'f0',
        Float64Array.from({ length: rows }, () => Math.floor(random() * 40)),
      ),
      column(
        'Value',
        Float64Array.from({ length: rows }, () => Math.exp(6 + 2 * random())),
      ),
    ],
    problems: [],
    problemCount: 0,
    problemCounts: {},
  }
  const manifest = manifestFor({ base: 0, shapes: [noShape] })
  const under = new ScoresUnderWay(table, proposeMapping(table, manifest), {
    medium: 0.2,
    high: 0.5,
  })
  await under.bind(manifest)
  const probability = Float32Array.from({ length: rows }, () => random() ** 3)
  await under.keep({ from: 0, to: rows, probability, contributions: null })
  const outcome = Int8Array.from(probability, (risk) => (random() < risk ? 1 : 0))
  const families = new CustomerRows(Int32Array.from(probability, (_, row) => row))
  const { scores } = under
  const scopes = new Scopes({ table, outcome, families, risks: scores, complete: true })
  const small = { ...table, rowCount: 0, columns: [] }
  const profile = { ...profileTable(small), id: 'CustomerID' }
  return new Decisions({ table, profile, outcome, families, scores, scopes })
}
