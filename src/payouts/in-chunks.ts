// A statement carries 65 535 parameters at most.
const rowsAtOnce = 2000

/** Rows by as many as one statement inserts. */
export function inChunks<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, nth) =>
    rows.slice(nth * rowsAtOnce, (nth + 1) * rowsAtOnce),
  )
}
