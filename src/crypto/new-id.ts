import { randomUUID } from "node:crypto"

/** A UUID version 7, so that rows written one after the other lie side by side in their index. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
