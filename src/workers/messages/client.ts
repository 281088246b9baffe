import type { OnProgress } from '../../contracts'
import { HoldfastError } from '../../contracts'
import { type Methods, progressMark, type Reply, type Request, transferablesOf } from './protocol'

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

/**
 * Wraps a worker that runs `serve(service)`. Typed arrays in arguments are transferred: treat them
 * as gone after the call. A worker that fails to load, throws outside a call or sends an unreadable
 * message is dead: its pending calls reject with `worker-failed` and `onDeath` is told once.
 */
export function connect<Service extends Methods<Service>>(
  worker: WorkerLike,
  onDeath?: (error: HoldfastError) => void,
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

  const request = (method: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
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

  const call = new Proxy({} as Service, {
    // `then` must stay absent, or awaiting the proxy would call the worker.
    get: (_, method) =>
      typeof method === 'string' && method !== 'then'
        ? (...args: unknown[]) => request(method, args)
        : undefined,
  })

  return {
    call,
    terminate,
    get alive() {
      return end === null
    },
  }
}
