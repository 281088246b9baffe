import { createRepeatsHost } from './hosts/repeatsHost'
import { serve } from './serve'

serve(createRepeatsHost(), self)
