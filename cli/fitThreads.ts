import { Worker } from 'node:worker_threads'
import type { StartRunner } from '../src/model/training'
import type { FitService } from '../src/workers/hosts'
import { spreadFits } from '../src/workers/hosts'
import { type Client, connect, type WorkerLike } from '../src/workers/messages'

/** Fits spread over worker threads. */
interface FitThreads {
  readonly startRunner: StartRunner
  /** Ends the threads; without it the process would not end. */
  end(): void
}

/** Starts `count` worker threads; the run with one thread is better done without. */
export function fitThreads(count: number): FitThreads {
  const workers: Client<FitService>[] = Array.from({ length: count }, () =>
    connect<FitService>(threadWorker()),
  )
  return {
    startRunner: spreadFits(workers),
    end: () => {
      for (const worker of workers) worker.terminate()
    },
  }
}

/** A thread that passes for a worker of the browser. */
function threadWorker(): WorkerLike {
  const thread = new Worker(new URL('./fitThread.mjs', import.meta.url))
  const worker: WorkerLike = {
    postMessage: (message, transfer) => thread.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => void thread.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  thread.on('message', (data) => worker.onmessage?.({ data } as MessageEvent))
  thread.on('error', ({ message }) => worker.onerror?.({ message } as ErrorEvent))
  thread.on('exit', (code) => worker.onerror?.({ message: `it ended with ${code}` } as ErrorEvent))
  return worker
}
