import { parseArgs } from 'node:util'
import { benchCancel } from './cancel'
import { benchDecide } from './decide'
import { benchIntervals } from './intervals'
import { benchOneCustomer } from './oneCustomer'
import { benchOpening } from './opening'
import { benchSizes } from './sizes'
import { traceFile } from './trace'
import { benchWhatIf } from './whatIf'

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    quoted: { type: 'boolean', default: false },
    both: { type: 'boolean', default: false },
    repeat: { type: 'string', default: '1' },
    opening: { type: 'boolean', default: false },
    cancel: { type: 'boolean', default: false },
    decide: { type: 'boolean', default: false },
    intervals: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
    built: { type: 'string', default: 'dist' },
  },
})

const { quoted, both, built } = values
const rows = (values.rows ?? '').split(',').filter(Boolean).map(Number)
const repeat = Number(values.repeat)
const largest = rows.at(-1) ?? 1e6

async function bench() {
  if (values.trace) return { trace: await traceFile(largest, quoted) }
  if (values.intervals) return { intervals: await benchIntervals(repeat) }
  if (values.decide) return { decide: await benchDecide(largest) }
  if (values.cancel) return { cancel: await benchCancel(largest, built) }
  if (values.opening) return { opening: await benchOpening(built, Math.max(repeat, 5)) }
  if (rows.length === 0)
    return {
      oneCustomerMs: await benchOneCustomer(built),
      whatIfMs: await benchWhatIf(built),
      opening: await benchOpening(built, Math.max(repeat, 5)),
    }
  const quoting = both ? (['plain', 'quoted'] as const) : ([quoted ? 'quoted' : 'plain'] as const)
  return benchSizes({ rows, quoting, repeat, built })
}

console.log(JSON.stringify(await bench(), null, 2))
