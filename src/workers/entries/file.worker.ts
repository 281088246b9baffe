import { createDataHost } from '../hosts'
import { serve } from '../messages'

serve(createDataHost(), self)
