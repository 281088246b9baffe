import type { Table } from '../../../contracts'
import { connect, portWorker, serve } from '../../messages'

/** Hands a copy of the open file's table to another worker. */
interface TableSource {
  table(): Promise<Table>
}

/** Answers at `port` with `table`; its arrays are copied, so that the file stays open. */
export function lendTable(table: Table, port: MessagePort): void {
  const source: TableSource = { table: async () => table }
  serve(source, port)
  port.start()
}

/** The table that is lent at the other end of `port`; the loan ends with it. */
export async function borrowTable(port: MessagePort): Promise<Table> {
  const source = connect<TableSource>(portWorker(port))
  try {
    return await source.call.table()
  } finally {
    source.terminate()
  }
}
