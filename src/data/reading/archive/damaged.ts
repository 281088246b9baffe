import { HoldfastError } from '../../../contracts'

/** The file is cut short, changed or not what it says. */
export function damagedArchive(fileName: string): HoldfastError {
  return new HoldfastError('file-archive-damaged', { file: fileName })
}
