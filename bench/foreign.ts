import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { inspectModel, openForeign } from '../src/model/foreign'

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '../shared/fixtures/onnx' },
    models: { type: 'string', default: 'lgbm_interventional,random_forest,logistic' },
    repeat: { type: 'string', default: '5' },
  },
})
const rows = 1000
const backgroundRows = 100

const json = (name: string) => JSON.parse(readFileSync(`${values.folder}/${name}.json`, 'utf8'))
const matrixOf = (table: readonly (readonly (number | null)[])[]) =>
  Float32Array.from(table.flat(), (value) => value ?? Number.NaN)

/** Processor milliseconds of this process until the task is done. */
async function timed(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await task()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The reference rows, each cell moved between rows of its column so that no two are the same. */
function thousandRows(name: string): Float32Array {
  const table = json(`${name}.expected`).rows as (number | null)[][]
  const columns = table[0]!.length
  const known = matrixOf(table)
  const matrix = new Float32Array(rows * columns)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const from = (row + Math.floor(row / table.length) * (column + 1)) % table.length
      matrix[row * columns + column] = known[from * columns + column]!
    }
  return matrix
}

async function benchModel(name: string) {
  const background = matrixOf(json('random_forest.background'))
  const bytes = new Uint8Array(readFileSync(`${values.folder}/${name}.onnx`))
  const matrix = thousandRows(name)
  const columns = matrix.length / rows
  const figures: Record<string, number[]> = {}
  const note = (figure: string, ms: number) => {
    figures[figure] = [...(figures[figure] ?? []), ms]
  }
  for (let repeat = 0; repeat < Number(values.repeat); repeat++) {
    const open = () => openForeign(undefined, inspectModel(bytes, name), name)
    let session = await open()
    note('openMs', await timed(async () => (session = await open())))
    note('backgroundMs', await timed(() => session.setBackground(background, backgroundRows)))
    note('oneRowMs', await timed(() => session.explain(matrix.subarray(0, columns), 1)))
    note('thousandRowsMs', await timed(() => session.explain(matrix, rows)))
    note('scoreThousandMs', await timed(() => session.score(matrix, rows)))
  }
  return Object.fromEntries(
    Object.entries(figures).map(([figure, all]) => [
      figure,
      Math.round(all.sort((a, b) => a - b)[0]! * 10) / 10,
    ]),
  )
}

const result: Record<string, unknown> = {}
for (const name of values.models.split(',')) result[name] = await benchModel(name)
console.log(JSON.stringify(result, null, 2))
