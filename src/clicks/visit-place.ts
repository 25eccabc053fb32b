type Header = (name: string) => string | undefined
export type Place = { country: string | null; city: string | null }

const nowhere: Place = { country: null, city: null }

/** Where a visit comes from, as a trusted proxy in front of us says; unknown otherwise, never guessed. */
export function placeOf(header: Header, isProxied: boolean): Place {
  const country = isProxied ? header("cf-ipcountry")?.toUpperCase() : undefined
  // XX is the proxy's own "unknown".
  if (!country || country === "XX" || !/^[A-Z]{2}$/.test(country)) return nowhere
  return { country, city: cityOf(header("cf-ipcity")) }
}

/** Node reads header bytes as Latin-1; the proxy writes UTF-8. */
function cityOf(written: string | undefined): string | null {
  if (!written) return null
  const city = Buffer.from(written, "latin1").toString("utf8")
  const isText = !city.includes("\ufffd") && !/\p{C}/u.test(city)
  return isText ? city.slice(0, 80) : null
}
