import { describe, expect, it } from 'vitest'
import { pastedFile } from './pastedFile'

const text = (plain: string, html: string | null) => pastedFile(plain, html, 'p')?.text()

describe('pastedFile', () => {
  it('takes tab-separated text as it is', async () => {
    const pasted = 'a\tb\r\n1\t"two\nlines ""x"""\r\n'
    expect(await text(pasted, '<table><tr><td>other<td>table</table>')).toBe(pasted)
  })

  it('takes the table of the HTML where the text has no columns', async () => {
    const html =
      '<html><style>td{}<table></style><table><tr><td>alone</td></tr></table><!-- <td>no --><TABLE border=0>' +
      '<tr><th colspan="2">Title&nbsp;&amp; more<th>C\n d</tr>' +
      '<tr><td>1<td>two<br>lines<td> &quot;q&quot; </tr></table><table><tr><td>x<td>y</table></html>'
    expect(await text('Title 1 two', html)).toBe('Title & more\t\tC d\n1\t"two\nlines"\t"""q"""')
  })

  it('takes text of one column, and nothing as nothing', async () => {
    expect(await text('a\n1\n', '<p>a</p>')).toBe('a\n1\n')
    expect(pastedFile(' \n', '<img>', 'p')).toBeNull()
  })
})
