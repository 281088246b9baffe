/** Operators that repeat, branch or call a graph of their own: they can run without end. */
export const controlFlow: ReadonlySet<string> = new Set([
  'Loop',
  'If',
  'Scan',
  'SequenceMap',
  'SequenceConstruct',
  'SequenceInsert',
  'SequenceEmpty',
  'SplitToSequence',
  'ConcatFromSequence',
])

const machineLearning = [
  'ArrayFeatureExtractor',
  'Binarizer',
  'CategoryMapper',
  'FeatureVectorizer',
  'Imputer',
  'LabelEncoder',
  'LinearClassifier',
  'LinearRegressor',
  'Normalizer',
  'OneHotEncoder',
  'SVMClassifier',
  'SVMRegressor',
  'Scaler',
  'TreeEnsemble',
  'TreeEnsembleClassifier',
  'TreeEnsembleRegressor',
  'ZipMap',
]

const standard = [
  ...['Abs', 'Add', 'And', 'ArgMax', 'ArgMin', 'BatchNormalization', 'Cast', 'CastLike', 'Ceil'],
  ...['Celu', 'Clip', 'Concat', 'Constant', 'ConstantOfShape', 'Div', 'Dropout', 'Elu', 'Equal'],
  ...['Erf', 'Exp', 'Expand', 'Flatten', 'Floor', 'Gather', 'GatherElements', 'GatherND', 'Gelu'],
  ...['Gemm', 'Greater', 'GreaterOrEqual', 'HardSigmoid', 'HardSwish', 'Hardmax', 'Identity'],
  ...['InstanceNormalization', 'IsInf', 'IsNaN', 'LayerNormalization', 'LeakyRelu', 'Less'],
  ...['LessOrEqual', 'Log', 'LogSoftmax', 'MatMul', 'Max', 'Mean', 'Min', 'Mish', 'Mod', 'Mul'],
  ...['Neg', 'Not', 'Or', 'PRelu', 'Pow', 'Reciprocal', 'ReduceL1', 'ReduceL2', 'ReduceLogSum'],
  ...['ReduceLogSumExp', 'ReduceMax', 'ReduceMean', 'ReduceMin', 'ReduceProd', 'ReduceSum'],
  ...['ReduceSumSquare', 'Relu', 'Reshape', 'Round', 'Selu', 'Shape', 'Sigmoid', 'Sign', 'Size'],
  ...['Slice', 'Softmax', 'Softplus', 'Softsign', 'Split', 'Sqrt', 'Squeeze', 'Sub', 'Sum', 'Tanh'],
  ...['ThresholdedRelu', 'Tile', 'TopK', 'Transpose', 'Unsqueeze', 'Where', 'Xor'],
]

/** What a classifier of table rows is made of, by domain. Nothing else is handed to the runtime. */
const allowed: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(standard),
  'ai.onnx': new Set(standard),
  'ai.onnx.ml': new Set(machineLearning),
}

/** Whether an operator may run in a foreign model. */
export function isAllowed(domain: string, operator: string): boolean {
  return allowed[domain]?.has(operator) ?? false
}
