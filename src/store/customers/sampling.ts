import { type Explanation, nearEnd, type Step } from '../../contracts'
import { openServices } from '../file'
import { activeModel } from '../model'

/** Bars keep their places while values move; in the end the largest stands first. */
function inOrder(steps: readonly Step[], done: boolean): readonly Step[] {
  return done
    ? [...steps].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    : steps
}

/**
 * Samples the contributions of one customer until they are accurate or `signal` ends it: each call of
 * `onSampled` gets the explanation as known so far, its steps in the order of `first`, so that bars
 * keep their places. What was found in the end is kept for the list.
 */
export async function sampleCustomer(
  first: Explanation,
  onSampled: (explanation: Explanation, done: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  const { customers, reasons } = openServices()
  const { pool } = await activeModel()
  const input = await customers.input(first.row)
  let latest: Float32Array | null = null
  await pool.sample(
    input,
    ({ explanation: { contributions, base, halfWidth, residual, samples }, done }) => {
      latest = contributions
      onSampled(
        {
          ...first,
          base,
          typical: base,
          sampling: {
            permutations: samples,
            halfWidth: Array.from(halfWidth ?? []),
            residual: residual[0] ?? 0,
          },
          steps: inOrder(
            first.steps.map((step) => {
              const value = contributions[step.feature] ?? 0
              const half = halfWidth?.[step.feature] ?? 0
              const near = nearEnd({ low: value - half, high: value + half })
              const doubt = step.doubt === 'missing' ? step.doubt : 'uncertain'
              const { doubt: _, ...known } = step
              return {
                ...known,
                contribution: value,
                points: value,
                near,
                ...((near === 0 || step.doubt === 'missing') && value !== 0 && { doubt }),
              }
            }),
            done,
          ),
        },
        done,
      )
    },
    signal,
  )
  if (latest) await reasons.keep({ rows: Uint32Array.of(first.row), contributions: latest })
}
