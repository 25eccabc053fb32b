import { hash } from "node:crypto"
import type { PaperContent } from "./paper.ts"

/** A content as JSON: amounts, whose names end in Cents, are texts there. */
export function writeContent(content: PaperContent): string {
  return JSON.stringify(content, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))
}

export function readContent(json: unknown): PaperContent {
  return JSON.parse(JSON.stringify(json), (name, value: unknown) =>
    name.endsWith("Cents") && value !== null ? BigInt(String(value)) : value,
  ) as PaperContent
}

/** SHA-256 of what a paper says, whatever order Postgres keeps its keys in. */
export function contentHash(content: PaperContent): Buffer {
  return hash("sha256", JSON.stringify(ordered(JSON.parse(writeContent(content)))), "buffer")
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]))
}
