import { createRepeatsHost } from '../hosts/repeatsHost'
import { serve } from '../messages/serve'

serve(createRepeatsHost(), self)
