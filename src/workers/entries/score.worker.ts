import { createScoreHost } from '../hosts'
import { serve } from '../messages'

serve(createScoreHost(), self)
