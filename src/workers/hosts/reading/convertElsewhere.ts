import { setConverter } from '../../../data/reading'
import type { WorkbookService } from '../../messages'
import { connect, portWorker } from '../../messages'

/** Has workbooks that a library reads read at the other end of a port. */
export async function convertElsewhere(port: MessagePort): Promise<void> {
  setConverter(connect<WorkbookService>(portWorker(port)).call.convert)
}
