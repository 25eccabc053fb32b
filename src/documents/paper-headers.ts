import type { PaperType } from "./paper.ts"

const policies: Record<PaperType, string> = {
  "image/jpeg": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
  // No sandbox: a browser shows a PDF by a plug-in, which a sandbox switches off.
  "application/pdf": "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
}

/** How a paper is sent: as what it is, to be looked at, kept by nobody on the way, able to do nothing. */
export function paperHeaders(mediaType: PaperType, name: string): Record<string, string> {
  const plain = name.replace(/[^\w .()-]/g, "_")
  const full = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return {
    "content-type": mediaType,
    "content-disposition": `inline; filename="${plain}"; filename*=UTF-8''${full}`,
    "content-security-policy": policies[mediaType],
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
  }
}
