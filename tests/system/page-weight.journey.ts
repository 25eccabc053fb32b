import { gzipSync } from "node:zlib"
import { paths } from "#src/paths.ts"
import { atlas, users } from "#tests/cast.ts"
import { expect, modes, type Person, type Stage, test } from "./stage.ts"

const kilobyte = 1024
const usual = 60 * kilobyte
const hosted = 35 * kilobyte
const fontLimit = 40 * kilobyte

for (const mode of modes.filter(({ script }) => script)) {
  const { locale } = mode

  test(`pages stay light on an old phone, in ${mode.name}`, async ({ stage }) => {
    const visitor = await stage.enter(mode, 360)
    const pages = [
      paths.home(locale),
      paths.howItWorks(locale),
      paths.help(locale),
      paths.terms(locale),
      paths.signUp(locale),
    ]
    for (const page of pages) await expectLight(visitor, page, usual)
    await expectLight(visitor, paths.productPage(locale, atlas.argan.slug), hosted)

    const merchant = await enterAs(stage, users.khadija.email, mode)
    const desks = [
      paths.dashboard,
      paths.products,
      paths.newProduct,
      paths.newProgram,
      paths.programs,
      paths.orders,
      paths.commissions,
    ]
    for (const desk of [...desks, paths.enrollments, paths.settings, paths.verification])
      await expectLight(merchant, desk(locale), usual)

    const influencer = await enterAs(stage, users.salma.email, mode)
    for (const desk of [paths.dashboard, paths.discover, paths.links])
      await expectLight(influencer, desk(locale), usual)
  })
}

async function enterAs(stage: Stage, email: string, mode: (typeof modes)[number]): Promise<Person> {
  const person = await stage.enter(mode, 360)
  await person.signIn(email)
  return person
}

/** HTML, styles and scripts as gzip sends them; fonts by themselves, pictures not at all. */
async function expectLight({ page }: Person, path: string, limit: number) {
  const fetched = async (address: string) => (await page.request.get(address)).body()
  const html = await fetched(path)
  const parts = [
    ...String(html).matchAll(/<(?:link rel="(?:stylesheet|modulepreload)"|script)[^>]*(?:href|src)="([^"]+)"/g),
  ]
  const files = await Promise.all(parts.map((part) => fetched(part[1] ?? "")))
  const weight = [html, ...files].reduce((sum, body) => sum + gzipSync(body, { level: 6 }).length, 0)
  expect(files.length, `styles and scripts of ${path}`).toBeGreaterThan(0)
  expect(weight, `bytes of ${path}`).toBeLessThanOrEqual(limit)

  const fonts = [...new Set([...files.join("").matchAll(/url\(([^)]+\.woff2)\)/g)].map((font) => font[1] ?? ""))]
  const sizes = await Promise.all(fonts.map(async (font) => (await fetched(font)).length))
  expect(Math.max(...sizes), `heaviest font of ${path}`).toBeLessThanOrEqual(fontLimit)
}
