import { type HoldfastError, toHoldfastError } from '../contracts'
import type { Client } from './messages'

type Spawn<Service> = (onDeath: (error: HoldfastError) => void) => Promise<Client<Service>>

/** What a worker offers that other workers ask over ports. */
interface Joining {
  join(port: MessagePort): Promise<void>
}

/** Workers of one piece of work: where one of them dies, all end. */
export class Crew {
  private readonly members: Client<unknown>[] = []
  private readonly onDeath: (error: HoldfastError) => void
  private ended: { readonly reason: HoldfastError | undefined } | null = null

  /** @param onDeath is told once, when all others have been ended */
  constructor(onDeath: (error: HoldfastError) => void = () => {}) {
    this.onDeath = onDeath
  }

  /** One more worker; it ends at once where the others have. */
  async add<Service>(spawn: Spawn<Service>): Promise<Client<Service>> {
    const member = await spawn((error) => this.die(error))
    this.members.push(member)
    if (this.ended) member.terminate(this.ended.reason)
    return member
  }

  /** `count` workers for another worker of the crew, and the ports by which it reaches them. */
  async addHelpers(
    spawn: Spawn<Joining>,
    count: number,
  ): Promise<{ helpers: readonly Client<Joining>[]; ports: readonly MessagePort[] }> {
    const helpers: Client<Joining>[] = []
    const ports: MessagePort[] = []
    while (helpers.length < count) {
      const helper = await this.add(spawn)
      const { port1, port2 } = new MessageChannel()
      // A failure to join is a death, but for those that were ended before.
      helper.call.join(port1).catch((thrown) => helper.alive && this.die(toHoldfastError(thrown)))
      helpers.push(helper)
      ports.push(port2)
    }
    return { helpers, ports }
  }

  /** Ends all at once. */
  terminate(reason?: HoldfastError): void {
    this.ended ??= { reason }
    for (const member of this.members) member.terminate(reason)
  }

  private die(error: HoldfastError): void {
    if (this.ended) return
    this.terminate(error)
    this.onDeath(error)
  }
}
