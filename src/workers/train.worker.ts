import { createTrainHost } from './hosts/trainHost'
import { serve } from './serve'

serve(createTrainHost(), self)
