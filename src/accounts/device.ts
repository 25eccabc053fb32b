export type Device = { browser: string; system: string }

// In this order: every browser claims to be the ones below it.
const browsers: [RegExp, string][] = [
  [/Instagram/, "Instagram"],
  [/FBAN|FBAV/, "Facebook"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/OPR\/|Opera/, "Opera"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/Firefox\/|FxiOS/, "Firefox"],
  [/Chrome\/|CriOS/, "Chrome"],
  [/Safari\//, "Safari"],
]

const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
]

/** Browser and system by their proper names, as far as the user agent tells them; null when it tells neither. */
export function deviceOf(userAgent: string | null): Device | null {
  const named = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? ""
  const device = { browser: named(browsers), system: named(systems) }
  return device.browser || device.system ? device : null
}
