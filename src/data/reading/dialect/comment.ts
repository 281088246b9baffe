/** What comment lines begin with; a lone "-" or "/" does not. */
const commentMark = /^\s*(?:#|\/\/|--|%|;|\*\s|rem\s)/i

/** Whether a row begins with a sign of comments. */
export function isComment(cells: readonly string[]): boolean {
  return commentMark.test(cells[0] ?? '')
}
