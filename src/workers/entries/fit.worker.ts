import { createFitHost } from '../hosts/fitHost'
import { serve } from '../messages/serve'
import type { FitWorkerService } from '../messages/services'

const worker: FitWorkerService = {
  async join(port) {
    serve(createFitHost(), port)
    port.start()
  },
}
serve(worker, self)
