import type { HoldfastError } from '../contracts'
import type { Client } from './messages'

/** One answer of a worker of its own, which ends with the answer or with `signal`. */
export async function askOnce<Service, Answer>(
  spawn: (onDeath: (error: HoldfastError) => void) => Promise<Client<Service>>,
  ask: (service: Service) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  // Its death rejects the call, which is all that anyone waits for.
  const client = await spawn(() => {})
  const end = () => client.terminate()
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  try {
    return await ask(client.call)
  } finally {
    signal?.removeEventListener('abort', end)
    end()
  }
}
