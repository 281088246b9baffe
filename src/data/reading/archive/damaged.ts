import { HoldfastError } from '../../../contracts/errors'

/** `part` is the name inside the archive that cannot be read whole. */
export function damagedArchive(fileName: string, part: string): HoldfastError {
  return new HoldfastError('file-archive-damaged', { file: fileName, part })
}
