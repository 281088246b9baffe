import { parentPort } from 'node:worker_threads'
import { createFitHost } from '../src/workers/hosts'
import { serve } from '../src/workers/messages'

/** The code of one thread of `fitThreads`. */
if (!parentPort) throw new Error('this file runs in a worker thread')
const port = parentPort
serve(createFitHost(), {
  postMessage: (message, transfer) => port.postMessage(message, transfer as ArrayBuffer[]),
  addEventListener: (_, listener) => port.on('message', (data) => listener({ data })),
})
