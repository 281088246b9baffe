import { fromBinary, toBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import {
  feature,
  manifestFor,
  manifestOf,
  randomMatrix,
  randomModel,
} from '../../../tests/support/models'
import { exportModel } from './onnx/exportModel'
import { ModelProtoSchema } from './onnx/generated/onnx_pb'
import { openSession } from './session'

const model = randomModel(4, 5, 8)
const bytes = exportModel(model, manifestFor(model))

describe('openSession', () => {
  it('answers the runs after a failed one', async () => {
    const session = await openSession(undefined, bytes)
    const matrix = randomMatrix(model, 3, 1)
    const [first, failed, last] = await Promise.allSettled([
      session.run(matrix, 3),
      session.run(matrix, 2),
      session.run(matrix, 3),
    ])
    expect(failed.status).toBe('rejected')
    expect(first.status).toBe('fulfilled')
    expect(last).toEqual(first)
  })

  it('scores no rows', async () => {
    const session = await openSession(undefined, bytes)
    expect((await session.run(new Float32Array(0), 0)).probability).toHaveLength(0)
  })

  it('refuses a model that is not the one its manifest describes', async () => {
    const proto = fromBinary(ModelProtoSchema, bytes)
    const other = manifestOf([feature('a'), feature('b')], model.base)
    proto.metadataProps[0]!.value = JSON.stringify(other)
    await expect(
      openSession(undefined, toBinary(ModelProtoSchema, proto), 's.onnx'),
    ).rejects.toMatchObject({
      code: 'model-damaged',
      params: { file: 's.onnx' },
    })
  })

  it('reports a graph that the runtime refuses', async () => {
    const proto = fromBinary(ModelProtoSchema, bytes)
    proto.graph!.node[3]!.opType = 'NoSuchOperator'
    await expect(openSession(undefined, toBinary(ModelProtoSchema, proto))).rejects.toMatchObject({
      code: 'model-damaged',
    })
  })
})
