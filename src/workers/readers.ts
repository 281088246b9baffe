import type { HoldfastError } from '../contracts'
import { Crew } from './crew'
import { spawnRead } from './spawn'

/** Smaller files are read and hashed in one worker before others are up. */
const worthHelpers = 1 << 24

/** Workers that help the worker of one large file. */
export interface Readers {
  /** Ports of those that read, for the worker of the file. */
  readonly ports: readonly MessagePort[]
  /** SHA-256 of the file as hex digits; null where the worker of the file is to find it. */
  readonly sha256: Promise<string> | null
  /** Ends those that read: call it as soon as the file is read, which frees their memory. */
  endReading(): void
  /** Ends all. */
  terminate(reason?: HoldfastError): void
}

const none: Readers = { ports: [], sha256: null, endReading: () => {}, terminate: () => {} }

/**
 * Starts `count` workers that read parts of the file, and one that hashes it meanwhile and then ends.
 * None for small files. `onDeath` is told once of any that dies, after all others are ended.
 */
export async function startReaders(
  file: File,
  count: number,
  onDeath: (error: HoldfastError) => void,
): Promise<Readers> {
  if (file.size < worthHelpers) return none
  const crew = new Crew(onDeath)
  const hasher = await crew.add(spawnRead)
  const sha256 = hasher.call.hash(file)
  sha256.catch(() => undefined).then(() => hasher.terminate())
  const { helpers, ports } = await crew.addHelpers(spawnRead, count)
  return {
    ports,
    sha256,
    endReading() {
      for (const helper of helpers) helper.terminate()
    },
    terminate: (reason) => crew.terminate(reason),
  }
}
