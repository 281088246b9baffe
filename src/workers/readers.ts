import { type HoldfastError, toHoldfastError } from '../contracts'
import type { Client, ReadWorkerService } from './messages'
import { spawnRead } from './spawn'

/** Smaller files are read and hashed in one worker before others are up. */
const worthHelpers = 1 << 24

/** Workers that help a data worker with one large file. */
export interface Readers {
  /** Ports of those that read, for the data worker. */
  readonly ports: readonly MessagePort[]
  /** SHA-256 of the file as hex digits; null where the data worker is to find it. */
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
  const all: Client<ReadWorkerService>[] = []
  const terminate = (reason?: HoldfastError) => {
    for (const worker of all) worker.terminate(reason)
  }
  const die = (error: HoldfastError) => {
    terminate(error)
    onDeath(error)
  }
  const hasher = await spawnRead(die)
  all.push(hasher)
  const sha256 = hasher.call.hash(file)
  sha256.catch(() => undefined).then(() => hasher.terminate())
  const helpers: Client<ReadWorkerService>[] = []
  const ports: MessagePort[] = []
  while (helpers.length < count) {
    const helper = await spawnRead(die)
    helpers.push(helper)
    all.push(helper)
    const { port1, port2 } = new MessageChannel()
    // A failure to join is a death, but for those that were ended before.
    helper.call.join(port1).catch((thrown) => helper.alive && die(toHoldfastError(thrown)))
    ports.push(port2)
  }
  const endReading = () => {
    for (const helper of helpers) helper.terminate()
  }
  return { ports, sha256, endReading, terminate }
}
