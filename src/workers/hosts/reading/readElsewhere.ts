import type { ReadRange } from '../../../data/reading'
import { connect, portWorker } from '../../messages'
import type { ReadService } from './readHost'

/** Reads ranges by the read worker at the other end of a port. Whoever started it watches over it. */
export function readElsewhere(port: MessagePort): ReadRange {
  const { call } = connect<ReadService>(portWorker(port))
  return (file, range, layout, onRead) =>
    call.readRange(file, range, layout, ({ done, rows }) => onRead(done, rows ?? 0))
}
