import { timingSafeEqual } from "node:crypto"
import { keyedHash } from "#src/crypto/keyed-hash.ts"

/** Leads somebody who has no way to sign in any more to the report on their erasure. */
export function reportToken(requestId: string): string {
  return `${requestId.replaceAll("-", "")}-${signatureOf(requestId).toString("base64url")}`
}

/** Null for anything that we did not sign. */
export function readReportToken(token: string): string | null {
  const [, hex = "", signature = ""] = /^([0-9a-f]{32})-([\w-]{22})$/.exec(token) ?? []
  if (hex === "") return null
  const requestId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  return timingSafeEqual(Buffer.from(signature, "base64url"), signatureOf(requestId)) ? requestId : null
}

function signatureOf(requestId: string): Buffer {
  return keyedHash("erasure_report", requestId).subarray(0, 16)
}
