import { createDataHost } from '../hosts/dataHost'
import { serve } from '../messages/serve'

serve(createDataHost(), self)
