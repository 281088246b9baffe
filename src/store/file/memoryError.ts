import { HoldfastError, toHoldfastError } from '../../contracts'

const megabyte = 1e6

/** What was thrown while `file` was being opened, as an error that names the file if memory did not suffice. */
export function memoryErrorOf(file: File, thrown: unknown): HoldfastError {
  const error = toHoldfastError(thrown)
  if (error.code !== 'out-of-memory') return error
  const megabytes = Math.max(1, Math.round(file.size / megabyte))
  return new HoldfastError('file-too-large', { file: file.name, megabytes })
}
