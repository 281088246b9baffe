import { afterEach, describe, expect, it } from 'vitest'
import { readTable } from '../../../data/reading/readTable'
import { serve } from '../../messages/serve'
import { readElsewhere } from './readElsewhere'
import { createReadHost } from './readHost'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A read worker in this thread, behind a real port. */
function helper(host = createReadHost()) {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  serve(host, port1)
  port1.start()
  return readElsewhere(port2)
}

const line = (row: number) =>
  `C${row},${row / 8},${row % 50 === 0 ? 'none' : row},"a\nb ""${row % 9}"""`
const content = `id,size,count,text\n${Array.from({ length: 200_000 }, (_, row) => line(row)).join('\n')}\n`
const file = new File([content], 'a.csv')

describe('readElsewhere', () => {
  it('gives the table of one thread', async () => {
    const alone = await readTable(file)
    const together = await readTable(file, { helpers: [helper(), helper()] })
    expect(together.file).toEqual(alone.file)
    expect(together.problems).toEqual(alone.problems)
    expect(together.rowCount).toBe(200_000)
    expect(together.columns.map(({ type }) => type)).toEqual(['text', 'number', 'number', 'text'])
    together.columns.forEach((column, index) => {
      const other = alone.columns[index]!
      const cells = column.type === 'number' ? column.values : column.codes
      const otherCells = other.type === 'number' ? other.values : other.codes
      expect(cells.constructor).toBe(otherCells.constructor)
      expect(cells.findIndex((value, row) => !Object.is(value, otherCells[row]))).toBe(-1)
      if (column.type === 'text' && other.type === 'text')
        expect(column.dictionary).toEqual(other.dictionary)
    })
  })

  it('transfers the arrays of a part', async () => {
    const host = createReadHost()
    let last: Awaited<ReturnType<typeof host.readRange>> = null
    const watched: typeof host = {
      ...host,
      async readRange(...job) {
        last = await host.readRange(...job)
        return last
      },
    }
    const layout = { delimiter: 0x2c, newline: 0x0a, width: 4, header: null } as const
    const start = content.indexOf('\n') + 1
    const range = { from: start, to: 100_000, atRow: true }
    const read = await helper(watched)(file, range, layout, () => {})
    expect(read?.part.rowCount).toBeGreaterThan(1000)
    const sent = last as typeof read
    for (const column of sent?.part.columns ?? [])
      expect((column.kind === 'number' ? column.values : column.codes).length).toBe(0)
  })

  it('says which files must be read by rows', async () => {
    const broken = new File(['a,b\n1,5" pipe\n'], 'b.csv')
    const layout = { delimiter: 0x2c, newline: 0x0a, width: 2, header: null } as const
    const range = { from: 4, to: broken.size, atRow: true }
    expect(await helper()(broken, range, layout, () => {})).toBeNull()
    expect(await createReadHost().hash(broken)).toMatch(/^[0-9a-f]{64}$/)
  })
})
