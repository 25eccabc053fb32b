import { gzipSync } from "node:zlib"
import { expect, type Person } from "./stage.ts"

export const kilobyte = 1024
const fontLimit = 40 * kilobyte

/** HTML, styles and scripts as gzip sends them; fonts by themselves, pictures not at all. */
export async function expectLight(person: Person, path: string, limit: number) {
  const { weight, files, fetched } = await weigh(person, path)
  expect(weight, `bytes of ${path}`).toBeLessThanOrEqual(limit)

  const fonts = [...new Set([...files.join("").matchAll(/url\(([^)]+\.woff2)\)/g)].map((font) => font[1] ?? ""))]
  const sizes = await Promise.all(fonts.map(async (font) => (await fetched(font)).length))
  expect(Math.max(...sizes), `heaviest font of ${path}`).toBeLessThanOrEqual(fontLimit)
}

/** What a page and all that it calls for come to. */
export async function weigh({ page }: Person, path: string) {
  const fetched = async (address: string) => (await page.request.get(address)).body()
  const html = await fetched(path)
  const parts = [
    ...String(html).matchAll(/<(?:link rel="(?:stylesheet|modulepreload)"|script)[^>]*(?:href|src)="([^"]+)"/g),
  ]
  const files = await Promise.all(parts.map((part) => fetched(part[1] ?? "")))
  const weight = [html, ...files].reduce((sum, body) => sum + gzipSync(body, { level: 6 }).length, 0)
  expect(files.length, `styles and scripts of ${path}`).toBeGreaterThan(0)
  return { weight, files, fetched }
}
