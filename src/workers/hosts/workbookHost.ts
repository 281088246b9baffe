import { convertWorkbook } from '../../data/workbooks'
import type { WorkbookService } from '../messages'

/** Reads workbooks by the library, whose code this worker alone holds. */
export function createWorkbookHost(): WorkbookService {
  return { convert: convertWorkbook }
}
