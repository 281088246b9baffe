import { createFitHost } from '../hosts'
import type { FitWorkerService } from '../messages'
import { serve } from '../messages'

const worker: FitWorkerService = {
  async join(port) {
    serve(createFitHost(), port)
    port.start()
  },
}
serve(worker, self)
