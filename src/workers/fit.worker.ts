import { createFitHost } from './hosts/fitHost'
import { serve } from './serve'
import type { FitWorkerService } from './services'

const worker: FitWorkerService = {
  async join(port) {
    serve(createFitHost(), port)
    port.start()
  },
}
serve(worker, self)
