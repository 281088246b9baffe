import { useEffect, useState } from 'react'
import { type EncodingSamples, encodingSamples, startOf } from './encodingSamples'

const none: EncodingSamples = []

/** Samples of the file's letters; empty until they are there, and where there are none. */
export function useEncodingSamples(file: File): EncodingSamples {
  const [samples, setSamples] = useState(none)
  useEffect(() => {
    let wanted = true
    startOf(file).then(
      (bytes) => wanted && setSamples(encodingSamples(bytes)),
      // A file that can no longer be read has a sentence of its own already.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [file])
  return samples
}
