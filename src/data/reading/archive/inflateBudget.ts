import { HoldfastError } from '../../../contracts'

const megabyte = 1 << 20

export interface InflateLimits {
  /** Up to so many bytes any ratio passes: they fit into memory. */
  readonly harmless: number
  /** Real tables shrink to a twentieth; deflate can do a thousandth, which only bombs come near. */
  readonly largestRatio: number
  readonly largest: number
}

const usualLimits: InflateLimits = {
  harmless: 64 * megabyte,
  largestRatio: 250,
  largest: 2048 * megabyte,
}

/** Bytes that a packed file may turn into, counted while it is unpacked: what its headers say may be a lie. */
export class InflateBudget {
  private packed = 0
  private unpacked = 0

  constructor(
    private readonly fileName: string,
    private readonly limits = usualLimits,
  ) {}

  read(bytes: number): void {
    this.packed += bytes
  }

  /** Throws `file-archive-bomb` where the file grows beyond what a table can. */
  write(bytes: number): void {
    this.unpacked += bytes
    const { packed, unpacked } = this
    const { harmless, largest, largestRatio } = this.limits
    if (unpacked <= harmless || (unpacked <= largest && unpacked <= packed * largestRatio)) return
    const params = { file: this.fileName, megabytes: Math.floor(unpacked / megabyte) }
    throw new HoldfastError('file-archive-bomb', params)
  }
}
