export const start = {
  sentence: 'See which customers are about to leave, and why',
  drop: 'Drop a customer table anywhere in this window',
  choose: 'or choose a file',
  chooseFile: 'Choose a customer table',
  goOn: 'Continue with {{file}}',
  format:
    'CSV, Excel, OpenDocument, JSON or Parquet, also inside .gz or .zip; one row per customer',
  paste: 'Paste from a spreadsheet',
  pasteKeys: 'Ctrl+V',
  pasteKeysMac: '⌘V',
  pasteHint: 'Copy the cells, header included; {{keys}} works anywhere in this window.',
  pasteHintPhone: 'Copy the cells in a spreadsheet, header included, then press the button.',
  sample: 'No file at hand? 2,000 generated customers, with the flaws of real data.',
  next: 'What will happen',
  steps: {
    read: {
      title: 'Reads and checks.',
      text: 'Missing values, outliers and repeated customers are counted and shown.',
    },
    score: {
      title: 'Scores every customer.',
      text: 'A model in the ONNX format gives each a churn risk between 0 and 100 %.',
    },
    rank: {
      title: 'Ranks and explains.',
      text: 'The likely leavers come first, each with reasons that add up to the risk exactly.',
    },
  },
  private: 'Your file stays on this computer.',
  model: {
    loading: 'The model is loading; you can already open a file.',
    ready: 'The model is ready.',
    readyNamed: 'The model “{{model}}” is ready.',
    others: 'Choose another',
    failed: 'The model could not be loaded. Open an .onnx model, or reload the page.',
  },
}
