import { readInstant } from "#src/clock.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import type { LineKey } from "./page-queries.ts"

export function writeLineKey({ createdAt, id }: LineKey): string {
  return `${createdAt.toISOString()}_${id}`
}

/** Null for anything that no page of ours wrote. */
export function readLineKey(text: string): LineKey | null {
  const [moment = "", id = ""] = text.split("_", 2)
  const createdAt = readInstant(moment)
  return createdAt && isUuid(id) ? { createdAt, id } : null
}
