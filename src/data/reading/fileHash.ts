import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { unreadable } from './textStream'

/** Larger files are not held in memory as a whole, which takes more than twice their size. */
const mostAtOnce = 1 << 28
const chunkBytes = 1 << 22

/**
 * SHA-256 of a file as 64 hex digits. The browser's own hashing is several times faster and works
 * beside the caller; it is there only in secure contexts and takes a file as a whole. Large files
 * are hashed here, at about 7 ms a megabyte. Rejects with `file-unreadable`.
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
  for (let at = 0; at < file.size && !signal?.aborted; at += chunkBytes)
    hash.update(await bytesOf(file, at, at + chunkBytes))
  return bytesToHex(hash.digest())
}

async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer())
  } catch (error) {
    throw unreadable(file, error)
  }
}
