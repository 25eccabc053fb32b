import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import type { AxeResults } from "axe-core"
import { expect, type Page } from "playwright/test"

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
const widths = { phone: 360, desk: 1280 }

export type Gaze = { page: Page; folder: string; script: boolean }

/** Looks at the page as it stands, on a phone and on a desk: no side scroll, nothing that axe finds; keeps a picture of each. */
export async function lookAt({ page, folder, script }: Gaze, name: string) {
  const before = page.viewportSize()
  fs.mkdirSync(folder, { recursive: true })
  for (const width of [widths.desk, widths.phone]) {
    await page.setViewportSize({ width, height: width === widths.phone ? 740 : 900 })
    // A page that is just giving way to the next one has nothing to look at: the next one has.
    await expect(async () => {
      await expectNoSideScroll(page, `${name} at ${width} px`)
      if (script) await expectAccessible(page, `${name} at ${width} px`)
    }).toPass({ timeout: 10_000 })
    // Hiding the caret would write style attributes, which the page's own policy refuses once htmx copies them.
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true, caret: "initial" })
  }
  if (before) await page.setViewportSize(before)
}

async function expectNoSideScroll(page: Page, where: string) {
  const { inner, content } = await page.evaluate(() => ({
    inner: document.documentElement.clientWidth,
    content: document.documentElement.scrollWidth,
  }))
  expect(content, `${where} scrolls sideways`).toBeLessThanOrEqual(inner)
}

async function expectAccessible(page: Page, where: string) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (tags) =>
      (window as unknown as { axe: typeof import("axe-core") }).axe.run({ runOnly: { type: "tag", values: tags } }),
    wcag,
  )
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(({ html }) => html).join("\n    ")}`,
  )
  expect(found, `${where}, by axe`).toEqual([])
}
