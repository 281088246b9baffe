import { createDataHost } from './hosts/dataHost'
import { serve } from './serve'

serve(createDataHost(), self)
