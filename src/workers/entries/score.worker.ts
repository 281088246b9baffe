import { createScoreHost } from '../hosts/scoreHost'
import { serve } from '../messages/serve'

serve(createScoreHost(), self)
