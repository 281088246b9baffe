import { expect, it } from 'vitest'
import { manifestFor, randomModel } from '../../../tests/support/models'
import { exportModel } from './onnx/exportModel'
import { openSession } from './session'

// In a file of its own: a runtime that failed to start stays failed for its thread.
it('tells a web page served in place of the WebAssembly from a bad model', async () => {
  const model = randomModel(2, 3, 1)
  const page = new TextEncoder().encode('<!doctype html><title>Not found</title>')
  await expect(openSession(page, exportModel(model, manifestFor(model)))).rejects.toMatchObject({
    code: 'model-not-loaded',
  })
})
