import { createTrainHost } from '../hosts'
import { serve } from '../messages'

serve(createTrainHost(), self)
