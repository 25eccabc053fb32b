/** Letters lost, added, changed, or changed with their neighbour; a slip in the first letter counts twice. */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, at) => [at, ...Array<number>(b.length).fill(0)])
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let column = 0; column <= b.length; column++) (rows[0] ?? [])[column] = column
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const isTurned = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const steps = [cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + (isSame ? 0 : 1)]
      if (isTurned) steps.push(cell(row - 2, column - 2) + 1)
      ;(rows[row] ?? [])[column] = Math.min(...steps)
    }
  return cell(a.length, b.length) + (a[0] === b[0] ? 0 : 1)
}
