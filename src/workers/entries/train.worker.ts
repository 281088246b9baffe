import { createTrainHost } from '../hosts/trainHost'
import { serve } from '../messages/serve'

serve(createTrainHost(), self)
