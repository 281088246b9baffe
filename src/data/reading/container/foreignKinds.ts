import type { ErrorCode } from '../../../contracts'

type Marks = readonly (readonly [start: string, kind: string])[]

/** Ways of packing that are not read, by their first bytes as hex digits. */
export const otherArchives: Marks = [
  ['377abcaf271c', '7z'],
  ['526172211a07', 'RAR'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['425a6831', 'bzip2'],
  ['425a6832', 'bzip2'],
  ['425a6833', 'bzip2'],
  ['425a6834', 'bzip2'],
  ['425a6835', 'bzip2'],
  ['425a6836', 'bzip2'],
  ['425a6837', 'bzip2'],
  ['425a6838', 'bzip2'],
  ['425a6839', 'bzip2'],
  ['04224d18', 'LZ4'],
  ['4d534346', 'CAB'],
  ['1f9d', 'compress'],
  ['4c5a4950', 'lzip'],
]

interface ForeignKind {
  readonly mark: string
  readonly at?: number
  readonly kind: string
  readonly code: ErrorCode
  /** True where the mark alone is sure; else a byte that no text holds must follow. */
  readonly isText?: boolean
}

const ascii = (text: string) =>
  Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('')

const all = (code: ErrorCode, isText: boolean, marks: Marks): ForeignKind[] =>
  marks.map(([mark, kind]) => ({ mark, kind, code, isText }))

/** Files of other programs, by their first bytes as hex digits: what people drop by mistake. */
export const binaryKinds: readonly ForeignKind[] = [
  ...all('file-no-table', true, [
    ['89504e47', 'PNG'],
    ['ffd8ff', 'JPEG'],
    [ascii('GIF8'), 'GIF'],
    [ascii('%PDF-'), 'PDF'],
    [ascii('{\\rtf'), 'RTF'],
    [ascii('%!PS'), 'PostScript'],
    ['49492a00', 'TIFF'],
    ['4d4d002a', 'TIFF'],
  ]),
  ...all('file-no-table', false, [
    [ascii('BM'), 'BMP'],
    [ascii('8BPS'), 'Photoshop'],
    [ascii('RIFF'), 'WebP, AVI'],
    [ascii('ID3'), 'MP3'],
    [ascii('OggS'), 'Ogg'],
    ['1a45dfa3', 'video'],
    [ascii('MZ'), 'EXE'],
    ['7f454c46', 'ELF'],
    ['4c00000001140200', 'LNK'],
    ['0061736d', 'WebAssembly'],
  ]),
  { mark: ascii('ftyp'), at: 4, kind: 'MP4, HEIC', code: 'file-no-table' },
  ...all('file-workbook-kind', true, [
    [ascii('SQLite format 3'), 'SQLite'],
    ['000100005374616e64617264', 'Access'],
    [ascii('$FL2'), 'SPSS'],
    [ascii('$FL3'), 'SPSS'],
    [ascii('<stata_dta>'), 'Stata'],
    ['000000000000000000000000c2ea8160', 'SAS'],
    [ascii('HEADER RECORD*******'), 'SAS XPORT'],
    [ascii('RDX2\n'), 'RData'],
    [ascii('RDX3\n'), 'RData'],
    [ascii('RDA2\n'), 'RData'],
    [ascii('RDA3\n'), 'RData'],
    ['580a000000', 'RDS'],
    [ascii('ARROW1'), 'Arrow'],
    [ascii('FEA1'), 'Feather'],
    ['4f626a01', 'Avro'],
    ['894844460d0a1a0a', 'HDF5'],
    ['934e554d5059', 'NumPy'],
    [ascii('MATLAB 5.0'), 'MATLAB'],
    [ascii('bplist00'), 'plist'],
    ['ffffffff00', 'Arrow'],
  ]),
  ...all('file-workbook-kind', false, [
    [ascii('ORC'), 'ORC'],
    ['8003', 'pickle'],
    ['8004', 'pickle'],
    ['8005', 'pickle'],
    ['710100', 'Stata'],
    ['720100', 'Stata'],
    ['720200', 'Stata'],
    ['730100', 'Stata'],
    ['730200', 'Stata'],
    ['6c0100', 'Stata'],
    ['00001a000', 'Lotus 1-2-3'],
  ]),
  ...all('file-mail', true, [['2142444e', 'Outlook PST']]),
]
