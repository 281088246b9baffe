import type { OnProgress } from '../../contracts'
import { HoldfastError } from '../../contracts'
import {
  type Methods,
  type Named,
  progressMark,
  type Reply,
  type Request,
  transferablesOf,
  wireName,
} from './protocol'

/** The part of a Worker that a client needs; tests hand in their own. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void
  terminate(): void
  onmessage: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: HoldfastError) => void
  readonly onProgress: OnProgress | null
}

/** A running worker, its methods as promises, and how to end it. */
export interface Client<Service> {
  readonly call: Service
  /** Ends the worker at once; every pending call rejects with `reason`. */
  terminate(reason?: HoldfastError): void
  /** False once the worker died or was terminated; make a new client then. */
  readonly alive: boolean
}

type OnDeath = (error: HoldfastError) => void
type Ask = (method: string, args: readonly unknown[]) => Promise<unknown>

/**
 * Wraps a worker that runs `serve(service)`. Typed arrays in arguments are transferred: treat them
 * as gone after the call. A worker that fails to load, throws outside a call or sends an unreadable
 * message is dead: its pending calls reject with `worker-failed` and `onDeath` is told once.
 */
export function connect<Service extends Methods<Service>>(
  worker: WorkerLike,
  onDeath?: OnDeath,
): Client<Service> {
  return clientOf(worker, onDeath, (ask) =>
    byName(
      (method) =>
        (...args: unknown[]) =>
          ask(method, args),
    ),
  )
}

/** The same of a worker that runs `serveNamed(services)`: `call.scoring.encode(…)`. */
export function connectNamed<Services extends Named<Services>>(
  worker: WorkerLike,
  onDeath?: OnDeath,
): Client<Services> {
  return clientOf(worker, onDeath, (ask) =>
    byName((service) =>
      byName(
        (method) =>
          (...args: unknown[]) =>
            ask(wireName(service, method), args),
      ),
    ),
  )
}

/** An object that makes what stands under a name when asked for it. */
function byName<Target extends object>(make: (name: string) => unknown): Target {
  return new Proxy({} as Target, {
    // `then` must stay absent, or awaiting the proxy would call the worker.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? make(name) : undefined),
  })
}

function clientOf<Service>(
  worker: WorkerLike,
  onDeath: OnDeath | undefined,
  callsOf: (ask: Ask) => Service,
): Client<Service> {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let end: HoldfastError | null = null

  const terminate = (reason = new HoldfastError('cancelled')) => {
    if (end) return
    end = reason
    worker.terminate()
    for (const { reject } of pending.values()) reject(reason)
    pending.clear()
  }
  const die = (detail: string) => {
    if (end) return
    const error = new HoldfastError('worker-failed', { detail })
    terminate(error)
    onDeath?.(error)
  }

  worker.onerror = (event) => die(event.message || 'it could not be loaded')
  worker.onmessageerror = () => die('it sent an unreadable message')
  worker.onmessage = ({ data }) => {
    const reply = data as Reply
    const call = pending.get(reply.id)
    if (!call) return
    if (reply.kind === 'progress') return call.onProgress?.(reply.progress)
    pending.delete(reply.id)
    if (reply.kind === 'done') return call.resolve(reply.value)
    const error = new HoldfastError(reply.code, reply.params)
    error.stack = reply.stack || error.stack
    call.reject(error)
  }

  const ask: Ask = (method, args) =>
    new Promise((resolve, reject) => {
      if (end) return reject(end)
      const id = ++lastId
      const onProgress = args.find((argument) => typeof argument === 'function')
      pending.set(id, { resolve, reject, onProgress: (onProgress as OnProgress) ?? null })
      const sent = args.map((argument) =>
        typeof argument === 'function' ? progressMark : argument,
      )
      worker.postMessage(
        { id, method, args: sent } satisfies Request,
        sent.flatMap(transferablesOf),
      )
    })

  return {
    call: callsOf(ask),
    terminate,
    get alive() {
      return end === null
    },
  }
}
