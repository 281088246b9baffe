import { createRepeatsHost } from '../hosts'
import { serve } from '../messages'

serve(createRepeatsHost(), self)
