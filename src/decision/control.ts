/**
 * Who is set aside to compare with: a customer whose number, drawn from the seed and their ID alone, is
 * below the share. So it is the same however the file is sorted and whoever else is in it, and a larger
 * share keeps all whom a smaller one sets aside.
 *
 * @returns a number in [0, 1): FNV-1a over the UTF-16 units of the ID, started from the seed, then the
 *   finaliser of MurmurHash3 (both public domain), for FNV alone leaves near IDs near each other
 */
export function drawOf(seed: number, id: string): number {
  let hash = mixed(0x811c9dc5 ^ mixed(seed | 0) ^ mixed(Math.floor(seed / 2 ** 32) | 0))
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return mixed(hash) / 2 ** 32
}

function mixed(bits: number): number {
  let hash = bits
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
