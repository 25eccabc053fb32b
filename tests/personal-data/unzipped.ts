import { strFromU8, unzipSync } from "fflate"

/** The files of an archive by path, as texts. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]))
}
