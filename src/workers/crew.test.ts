import { describe, expect, it } from 'vitest'
import { HoldfastError } from '../contracts/errors'
import { Crew } from './crew'
import type { Client } from './messages/client'

interface Helper {
  join(port: MessagePort): Promise<void>
}

const gone = () => new HoldfastError('worker-failed', { detail: 'gone' })
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** Workers that die and fail when the test says so. */
function fakeWorkers(join: () => Promise<void> = async () => {}) {
  const workers: { reason: HoldfastError | null | undefined; die(): void; ports: MessagePort[] }[] =
    []
  const spawn = async (onDeath: (error: HoldfastError) => void): Promise<Client<Helper>> => {
    const worker = {
      reason: null as HoldfastError | null | undefined,
      ports: [] as MessagePort[],
      die: () => {
        worker.reason = gone()
        onDeath(gone())
      },
    }
    workers.push(worker)
    return {
      call: {
        join: (port) => {
          worker.ports.push(port)
          port.close()
          return join()
        },
      },
      terminate: (reason) => {
        if (worker.reason === null) worker.reason = reason
      },
      get alive() {
        return worker.reason === null
      },
    }
  }
  return { workers, spawn, alive: () => workers.filter(({ reason }) => reason === null).length }
}

describe('Crew', () => {
  it('ends all when one dies, and tells once', async () => {
    const { workers, spawn, alive } = fakeWorkers()
    const deaths: string[] = []
    const crew = new Crew(({ code }) => deaths.push(`${code}, ${alive()} left`))
    await crew.add(spawn)
    await crew.addHelpers(spawn, 2)
    workers[1]!.die()
    workers[2]!.die()
    expect(deaths).toEqual(['worker-failed, 0 left'])
    expect(workers[0]!.reason?.code).toBe('worker-failed')
  })

  it('gives each helper a port of its own', async () => {
    const { workers, spawn } = fakeWorkers()
    const { ports, helpers } = await new Crew().addHelpers(spawn, 3)
    expect(new Set(ports).size).toBe(3)
    expect(helpers).toHaveLength(3)
    expect(workers.map((worker) => worker.ports.length)).toEqual([1, 1, 1])
    for (const port of ports) port.close()
  })

  it('takes a helper that cannot join for dead, but none that was ended before', async () => {
    const deaths: string[] = []
    const failing = fakeWorkers(() => Promise.reject(gone()))
    const crew = new Crew(({ code }) => deaths.push(code))
    await crew.addHelpers(failing.spawn, 1)
    await settled()
    expect(deaths).toEqual(['worker-failed'])

    const late = fakeWorkers(() => settled().then(() => Promise.reject(gone())))
    const other = new Crew(({ code }) => deaths.push(code))
    const { helpers } = await other.addHelpers(late.spawn, 1)
    helpers[0]!.terminate()
    await settled()
    await settled()
    expect(deaths).toHaveLength(1)
  })

  it('ends at once what joins after the end', async () => {
    const { spawn, alive } = fakeWorkers()
    const crew = new Crew()
    const starting = crew.add(spawn)
    crew.terminate()
    await starting
    await crew.addHelpers(spawn, 2)
    expect(alive()).toBe(0)
  })
})
