import { createReadHost } from '../hosts'
import type { ReadWorkerService } from '../messages'
import { serve } from '../messages'

const host = createReadHost()
const worker: ReadWorkerService = {
  async join(port) {
    serve(host, port)
    port.start()
  },
  hash: host.hash,
}
serve(worker, self)
