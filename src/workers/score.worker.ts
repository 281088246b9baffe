import { createScoreHost } from './hosts/scoreHost'
import { serve } from './serve'

serve(createScoreHost(), self)
