import { createReadHost } from '../hosts/readHost'
import { serve } from '../messages/serve'
import type { ReadWorkerService } from '../messages/services'

const host = createReadHost()
const worker: ReadWorkerService = {
  async join(port) {
    serve(host, port)
    port.start()
  },
  hash: host.hash,
}
serve(worker, self)
