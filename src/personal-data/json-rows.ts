import type { HeldRow } from "./held-queries.ts"

/** Rows as one JSON list, made as it is read. */
export async function* jsonRows(pages: AsyncIterable<HeldRow[]>): AsyncGenerator<Uint8Array> {
  let isFirst = true
  yield Buffer.from("[")
  for await (const rows of pages) {
    const lines = rows.map(jsonRow).join(",\n")
    yield Buffer.from(isFirst ? `\n${lines}` : `,\n${lines}`)
    isFirst = false
  }
  yield Buffer.from("\n]\n")
}

/** Amounts as numbers, moments in ISO 8601; what is bytes (a hash, a sealed value) stays ours. */
function jsonRow(row: HeldRow): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => !Buffer.isBuffer(value))), plain)
}

function plain(_name: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value
}
