import { isUuid } from "#src/crypto/is-uuid.ts"

/** Which page of a list by key was asked for: the one before (older than) a row, or after (newer than) it. */
export type Asked = { before: string | null; after: string | null }

export function askedPage(query: (name: string) => string): Asked {
  const key = (name: string) => (isUuid(query(name)) ? query(name) : null)
  const after = key("after")
  return { before: after ? null : key("before"), after }
}

/** Cuts a page out of `size + 1` rows read in the asked direction, and tells the keys of the pages beside it. */
export function keyPage<Row extends { id: string }>(read: Row[], size: number, { before, after }: Asked) {
  const hasMore = read.length > size
  const rows = after ? read.slice(0, size).reverse() : read.slice(0, size)
  const first = rows.at(0)?.id ?? null
  const last = rows.at(-1)?.id ?? null
  return {
    rows,
    newer: before || (after && hasMore) ? first : null,
    older: after || hasMore ? last : null,
  }
}

/** The same address with the key of another page. */
export function pageAddress(url: URL, name: "before" | "after", key: string | null): string | null {
  if (!key) return null
  const asked = new URLSearchParams(url.searchParams)
  asked.delete("before")
  asked.delete("after")
  asked.set(name, key)
  return `${url.pathname}?${asked}`
}
