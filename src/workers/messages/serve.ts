import type { Progress } from '../../contracts'
import { toHoldfastError } from '../../contracts'
import {
  type Methods,
  type Named,
  progressMark,
  type Reply,
  type Request,
  transferablesOf,
  wireName,
} from './protocol'

/** The part of a worker's global scope that serving needs; tests hand in their own. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
}

/**
 * Answers requests on `port` with the methods of `service`, one after the other, so that a service
 * never sees two calls at once. Typed arrays in results are transferred, not copied.
 */
export function serve<Service extends Methods<Service>>(service: Service, port: Port): void {
  const post = (reply: Reply, transfer: Transferable[] = []) => port.postMessage(reply, transfer)
  let queue: Promise<void> = Promise.resolve()

  const answer = async ({ id, method, args }: Request) => {
    const onProgress = (progress: Progress) => post({ kind: 'progress', id, progress })
    const filled = args.map((argument) => (argument === progressMark ? onProgress : argument))
    try {
      const call = service[method as keyof Service]
      const value = await call.apply(service, filled as never[])
      post({ kind: 'done', id, value }, transferablesOf(value))
    } catch (thrown) {
      const { code, params, stack = '' } = toHoldfastError(thrown)
      post({ kind: 'failed', id, code, params, stack })
    }
  }

  port.addEventListener('message', ({ data }) => {
    queue = queue.then(() => answer(data as Request))
  })
}

/** The same for several services at one port: their calls wait in one queue. */
export function serveNamed<Services extends Named<Services>>(services: Services, port: Port): void {
  const methods = Object.entries<object>(services).flatMap(([name, service]) =>
    Object.entries(service).map(([method, call]) => [wireName(name, method), call] as const),
  )
  serve(Object.fromEntries(methods), port)
}
