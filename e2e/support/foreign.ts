import { logistic } from '../../src/ground/maths'
import { floatTensor, intAttribute, intsAttribute, node } from '../../src/model/file'
import { foreignBytes, tensorInfo } from '../../tests/support'

const names = ['Tenure', 'Complain']
const matrix = tensorInfo('X', [-1, 2])
const probability = tensorInfo('p', [-1, 1])
const metadata = { feature_names: names.join(',') }

/** σ(2·Complain − 0.2·Tenure), as another program would write it. */
export const linearModel = () =>
  Buffer.from(
    foreignBytes({
      nodes: [node('MatMul', ['X', 'W'], 'z'), node('Sigmoid', ['z'], 'p')],
      inputs: [matrix],
      outputs: [probability],
      tensors: [{ ...floatTensor('W', [-0.2, 2]), dims: [2n, 1n] }],
      metadata,
    }),
  )

/** Not additive in any space: σ(2·tanh(Complain − 0.2·Tenure)·tanh(Tenure − 3)). */
export const bentModel = () =>
  Buffer.from(
    foreignBytes({
      nodes: [
        node('MatMul', ['X', 'W'], 'a'),
        node('Add', ['a', 'shift'], 'b'),
        node('Tanh', ['b'], 'c'),
        node('ReduceProd', ['c'], 'd', [intsAttribute('axes', [1]), intAttribute('keepdims', 1)]),
        node('Mul', ['d', 'two'], 'e'),
        node('Sigmoid', ['e'], 'p'),
      ],
      inputs: [matrix],
      outputs: [probability],
      tensors: [
        { ...floatTensor('W', [-0.2, 1, 1, 0]), dims: [2n, 2n] },
        { ...floatTensor('shift', [0, -3]), dims: [2n] },
        { ...floatTensor('two', [2]), dims: [1n] },
      ],
      metadata,
    }),
  )

export interface SmallCustomer {
  readonly tenure: number
  readonly complain: number
}

/** 120 customers; those with a complaint and little tenure leave more often. */
export const customers: readonly SmallCustomer[] = Array.from({ length: 120 }, (_, row) => ({
  tenure: (row * 7) % 24,
  complain: row % 3 === 0 ? 1 : 0,
}))

export const linearRisk = ({ tenure, complain }: SmallCustomer) =>
  logistic(2 * complain - 0.2 * tenure)

/** The customers as a CSV file, with who left. */
export const customersCsv = () =>
  [
    'CustomerID,Tenure,Complain,Churn',
    ...customers.map((customer, row) => {
      const left = linearRisk(customer) + ((row * 37) % 100) / 250 > 0.6 ? 1 : 0
      return `${500 + row},${customer.tenure},${customer.complain},${left}`
    }),
  ].join('\n')
