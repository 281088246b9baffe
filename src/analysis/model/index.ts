/** An ONNX file from its bytes to answers about single customers. */
export { explainCustomer, predictCustomer } from './oneCustomer'
export { type OpenModel, openModel } from './openModel'
export { RunningSample } from './runningSample'
