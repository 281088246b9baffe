import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Table } from '../src/contracts'
import { profileSteps } from '../src/data/profile'
import { readTable } from '../src/data/reading'
import { generateCsv } from './generate'

const largeFile = 20_000

/** The file in memory: parts of one string each stay small. */
async function generatedTable(rows: number): Promise<Table> {
  const parts: Blob[] = []
  let text = ''
  for (const part of generateCsv(rows)) {
    text += part
    if (text.length < 1 << 24) continue
    parts.push(new Blob([text]))
    text = ''
  }
  return readTable(new File([...parts, text], 'customers.csv'))
}

type Part = 'facts' | 'columns' | 'correlations' | 'repeats'

/** What the step after `done` of the profile's columns works on. */
function partAfter(done: number, columns: number): Part {
  if (done < columns) return 'facts'
  if (done < columns * 2) return 'columns'
  return done === columns * 2 ? 'correlations' : 'repeats'
}

const processorMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** One profile as the worker of a file makes it: processor time by part, and the longest step, ms. */
function benchProfile(table: Table) {
  const parts: Record<Part, number> = { facts: 0, columns: 0, correlations: 0, repeats: 0 }
  const longest = { ...parts }
  const profiling = profileSteps(table, { copiesUpTo: largeFile })
  let part: Part = 'facts'
  for (;;) {
    const start = processorMs()
    const { done, value } = profiling.next()
    const ms = processorMs() - start
    parts[part] += ms
    longest[part] = Math.max(longest[part], ms)
    if (done) break
    part = partAfter(value.done, table.columns.length)
  }
  return { total: parts.facts + parts.columns + parts.correlations + parts.repeats, parts, longest }
}

const least = (values: readonly number[]) => Math.round(Math.min(...values) * 10) / 10

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1e6' },
    repeat: { type: 'string', default: '5' },
  },
})
for (const rows of values.rows.split(',')) {
  const table = await generatedTable(Number(rows))
  const runs = Array.from({ length: Number(values.repeat) }, () => benchProfile(table))
  const byPart = (of: (run: (typeof runs)[number]) => Record<Part, number>) =>
    Object.fromEntries(
      (Object.keys(of(runs[0]!)) as Part[]).map((part) => [
        part,
        least(runs.map((run) => of(run)[part])),
      ]),
    )
  const result = {
    rows: Number(rows),
    cpuMs: least(runs.map(({ total }) => total)),
    parts: byPart((run) => run.parts),
    longestStepMs: byPart((run) => run.longest),
    load: loadavg()[0],
  }
  console.log(JSON.stringify(result))
}
