import iconv from "iconv-lite"

export type Encoding = "utf-8" | "utf-16" | "windows-1252" | "windows-1256"

/** Carriers export from Excel as often as from a web page: UTF-8 when it is valid UTF-8, else the code page that reads as words. */
export function decodeFile(bytes: Buffer): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, "utf-16le"), encoding: "utf-16" }
  const utf8 = readUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" }
  const arabic = iconv.decode(bytes, "windows-1256")
  return readsAsArabic(arabic)
    ? { text: arabic, encoding: "windows-1256" }
    : { text: iconv.decode(bytes, "windows-1252"), encoding: "windows-1252" }
}

function readUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8 is an answer here, not a failure.
    return null
  }
}

/** 1256 keeps the small French accents in their places and has Arabic where the capitals are: words tell, single letters do not. */
function readsAsArabic(text: string): boolean {
  const words = text.match(/(?<![A-Za-z])[\u0621-\u064a]{2,}(?![A-Za-z])/g)?.length ?? 0
  const strays = text.match(/[A-Za-z][\u0621-\u064a\u067e\u0686\u0698\u06af]|[\u0621-\u064a][A-Za-z]/g)?.length ?? 0
  return words > strays
}
