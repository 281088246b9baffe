import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { readBytes } from './readBytes'

/** Larger files are not held in memory as a whole, which takes more than twice their size. */
const mostAtOnce = 1 << 28

/**
 * SHA-256 of a file as 64 hex digits. The browser's own hashing is several times faster and works
 * beside the caller; it is there only in secure contexts and takes a file as a whole. Large files
 * are hashed here, at about 7 ms a megabyte. Rejects with `file-unreadable` or
 * `cancelled`.
 */
export async function fileHash(file: File, signal?: AbortSignal): Promise<string> {
  if (globalThis.crypto?.subtle && file.size <= mostAtOnce) {
    try {
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
      return bytesToHex(new Uint8Array(digest))
    } catch {
      // There was no memory for the whole file.
    }
  }
  const hash = sha256.create()
  for await (const bytes of readBytes(file, signal)) hash.update(bytes)
  return bytesToHex(hash.digest())
}
