/**
 * Code pages of texts in workbooks before Excel 97, as the library asks for them. Its own tables are as
 * large as itself; every browser has these.
 */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  65001: 'utf-8',
}

function decode(codePage: number, bytes: ArrayLike<number> | string): string {
  const isWindows = codePage >= 1250 && codePage <= 1258
  const label = isWindows ? `windows-${codePage}` : (labels[codePage] ?? 'windows-1252')
  const array =
    typeof bytes === 'string'
      ? Uint8Array.from(bytes, (sign) => sign.charCodeAt(0) & 0xff)
      : Uint8Array.from(bytes)
  return new TextDecoder(label).decode(array)
}

/** What `set_cptable` takes; nothing is ever written. */
export const codePages = { utils: { decode, encode: () => [], hascp: () => true, magic: {} } }
