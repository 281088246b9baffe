import { createWorkbookHost } from '../hosts'
import { serve } from '../messages'

serve(createWorkbookHost(), self)
