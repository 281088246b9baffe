import type { WorkerLike } from './client'

/**
 * A worker at the other end of a port, for `connect`. Its death cannot be seen from here: whoever
 * started it must watch.
 */
export function portWorker(port: MessagePort): WorkerLike {
  const worker: WorkerLike = {
    postMessage: (message, transfer) => port.postMessage(message, transfer),
    terminate: () => port.close(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  port.onmessage = (event) => worker.onmessage?.(event)
  port.onmessageerror = (event) => worker.onmessageerror?.(event)
  return worker
}
