/** tus' Upload-Metadata: names, each followed by its value in base64, apart by commas; null for anything else. */
export function readUploadMetadata(header: string): Map<string, string> | null {
  const pairs = new Map<string, string>()
  for (const pair of header.split(",")) {
    const [, name, value = ""] = /^\s*([\w.-]{1,64})(?: ([A-Za-z0-9+/]*={0,2}))?\s*$/.exec(pair) ?? []
    if (!name || pairs.has(name)) return null
    pairs.set(name, Buffer.from(value, "base64").toString("utf8"))
  }
  return pairs
}
