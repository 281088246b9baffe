import { afterEach, describe, expect, it } from 'vitest'
import { unwatched } from '../../../../tests/support/watching'
import { seededRandom } from '../../../ground/maths/random'
import type { FitData, FitJob } from '../../../model/training/fit/fitJob'
import { inProcess } from '../../../model/training/fit/inProcess'
import { defaultSettings } from '../../../model/training/fit/settings'
import { type Client, connect } from '../../messages/client'
import { portWorker } from '../../messages/portWorker'
import { serve } from '../../messages/serve'
import { createFitHost, type FitService } from './fitHost'
import { spreadFits } from './spreadFits'

const random = seededRandom(7)
const size = 400
const values = Float32Array.from({ length: size }, () => random())
const data: FitData = {
  named: [],
  features: [{ kind: 'number', name: 'x', values, integer: false }],
  target: Int8Array.from(values, (x) => (random() < x ? 1 : 0)),
  groups: Int32Array.from(values.keys()),
}
const jobOf = (seed: number): FitJob => ({
  kind: 'additive',
  rows: Int32Array.from({ length: 300 }, (_, i) => i),
  asked: Int32Array.from({ length: 100 }, (_, i) => 300 + i),
  byFamily: true,
  seed,
  settings: { ...defaultSettings, bags: 2, maxRounds: 20 },
})

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** Fit workers in this thread, behind real ports. */
function workers(count: number, host = createFitHost): Client<FitService>[] {
  return Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel()
    ports.push(port1, port2)
    serve(host(), port1)
    port1.start()
    return connect<FitService>(portWorker(port2))
  })
}

describe('spreadFits', () => {
  it('gives what one thread gives, and leaves the arrays where they are', async () => {
    let bagsHere = 0
    const here = inProcess(data, { ...unwatched, onBag: async () => void bagsHere++ })
    const expected = await Promise.all([1, 2, 3, 4, 5].map((seed) => here.run(jobOf(seed))))
    let bags = 0
    const counting = { ...unwatched, onBag: async () => void bags++ }
    const spread = spreadFits(workers(2))(data, counting)
    const job = jobOf(1)
    const found = await Promise.all([job, ...[2, 3, 4, 5].map(jobOf)].map(spread.run))
    expect(found).toEqual(expected)
    expect(bags).toBe(bagsHere)
    expect(bags).toBeGreaterThanOrEqual(10)
    expect([job.rows.length, data.target.length, data.groups.length]).toEqual([300, size, size])
  })

  it('passes on the curves of a fit with the job they belong to', async () => {
    const curve = { rounds: [0, 1], losses: [0.6, 0.5] }
    const host = createFitHost()
    const told = workers(1, () => ({
      ...host,
      fit(job, onProgress) {
        onProgress({ stage: 'train', done: 0, total: null, unit: 'rounds', curves: [curve] })
        return host.fit(job, onProgress)
      },
    }))
    const seen: unknown[] = []
    const watch = { ...unwatched, onCurves: (...curves: unknown[]) => seen.push(curves) }
    const job = jobOf(1)
    await spreadFits(told)(data, watch).run(job)
    expect(seen[0]).toEqual([job, [curve]])
  })

  it('rejects every fit when a worker dies, and ends the others', async () => {
    let begun = 0
    let bothBegan = () => {}
    const both = new Promise<void>((resolve) => {
      bothBegan = resolve
    })
    const [first, second] = workers(2, () => ({
      ...createFitHost(),
      fit: () => {
        if (++begun === 2) bothBegan()
        return new Promise<never>(() => {})
      },
    }))
    const spread = spreadFits([first!, second!])(data, unwatched)
    const fits = [1, 2, 3].map((seed) => spread.run(jobOf(seed)))
    await both
    ports[1]!.onmessageerror?.(new MessageEvent('messageerror'))
    for (const fit of fits) await expect(fit).rejects.toMatchObject({ code: 'worker-failed' })
    expect(second!.alive).toBe(false)
    await expect(spread.run(jobOf(4))).rejects.toMatchObject({ code: 'worker-failed' })
  })

  it('stops all workers when counting a bag throws, as a cancel does', async () => {
    const pair = workers(2)
    const spread = spreadFits(pair)(data, {
      ...unwatched,
      onBag: () => Promise.reject(new Error('enough')),
    })
    await expect(spread.run(jobOf(1))).rejects.toMatchObject({ params: { detail: 'enough' } })
    expect(pair.some(({ alive }) => alive)).toBe(false)
  })

  it('rejects what is queued as cancelled when ended', async () => {
    const spread = spreadFits(workers(1))(data, unwatched)
    const fits = [1, 2].map((seed) => spread.run(jobOf(seed)))
    spread.end()
    for (const fit of fits) await expect(fit).rejects.toMatchObject({ code: 'cancelled' })
  })
})
