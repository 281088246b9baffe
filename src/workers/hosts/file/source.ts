import { pastedFile, previewReading } from '../../../data/reading'
import { generateSample } from '../../../data/sample'
import type { SourceService } from '../../messages'
import { convertElsewhere } from '../reading'

const sampleRows = 2000
const sampleSeed = 1

const isSameFile = (a: File, b: File) =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

export function sourceService(): SourceService {
  let previewed: File | null = null
  return {
    convertBy: convertElsewhere,
    async sample() {
      const { csv } = generateSample(sampleRows, sampleSeed)
      return new File([csv], 'sample-customers.csv', { type: 'text/csv' })
    },
    preview(file, options) {
      // Every message brings a copy; what was unpacked of a file is kept with the one seen first.
      previewed = previewed && isSameFile(previewed, file) ? previewed : file
      return previewReading(previewed, options)
    },
    async pasted(text, html, name) {
      return pastedFile(text, html, name)
    },
  }
}
