/** Large files read side by side: ranges asked for over a port, and the worker that reads them. */
export { convertElsewhere } from './convertElsewhere'
export { readElsewhere } from './readElsewhere'
export { createReadHost } from './readHost'
