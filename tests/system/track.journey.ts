import fs from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, type Page, test } from "playwright/test"

const script = fs.readFileSync("public/track.js", "utf8")
const click = "01a2037e-bfcc-7000-bf65-4313c45e06ad"
const later = "01a2037e-bfcc-7001-bf65-4313c45e06ad"

const shop = createServer((request, response) => {
  const isScript = request.url === "/track.js"
  response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html; charset=utf-8" })
  response.end(
    isScript
      ? script
      : `<!DOCTYPE html><html lang="fr"><title>Boutique</title><script async src="/track.js" data-days="7"></script>
         <form data-sys-order action="/thanks"><button>Commander</button></form><form id="search"></form></html>`,
  )
})

let address = ""
test.beforeAll(async () => {
  await new Promise<void>((listening) => shop.listen(0, "127.0.0.1", listening))
  address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
})
test.afterAll(() => void shop.close())

const kept = (page: Page) =>
  page
    .waitForFunction(() => "sys" in window)
    .then(() => page.evaluate(() => (window as unknown as { sys: { click: () => string | null } }).sys.click()))

test("keeps the click of the address on the shop's next pages and hands it to the order", async ({ page }) => {
  await page.goto(`${address}/product?utm_source=ig&sys_click=${click}#avis`)
  expect(await kept(page)).toBe(click)

  await page.goto(`${address}/checkout`)
  expect(await kept(page)).toBe(click)
  expect(await page.locator("#search input").count()).toBe(0)
  await page.getByRole("button").click()
  await page.waitForURL(/thanks/)
  expect(new URL(page.url()).searchParams.getAll("sys_click")).toEqual([click])

  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: "sys_click", value: click, sameSite: "Lax" })
  expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeCloseTo(7 * 86_400, -2)
})

test("lets the latest click replace the one before, and takes nothing else for a click", async ({ page }) => {
  await page.goto(`${address}/?sys_click=${click}`)
  await kept(page)
  await page.goto(`${address}/?sys_click=${later}`)
  expect(await kept(page)).toBe(later)

  await page.goto(`${address}/?sys_click=%22%3E%3Cscript%3E`)
  expect(await kept(page)).toBe(later)
})

test("finds the click again when the cookie is gone, until its days are over", async ({ page }) => {
  await page.goto(`${address}/?sys_click=${click}`)
  await kept(page)
  await page.context().clearCookies()
  await page.goto(address)
  expect(await kept(page)).toBe(click)

  await page.evaluate((value) => localStorage.setItem("sys_click", value), `${click} ${Date.now() - 1}`)
  await page.goto(address)
  expect(await kept(page)).toBeNull()
})

test("works as long as the page lives when storage is refused", async ({ page }) => {
  await page.addInitScript(() => {
    for (const [owner, name] of [
      [Document.prototype, "cookie"],
      [window, "localStorage"],
    ] as const) {
      Object.defineProperty(owner, name, {
        get: () => {
          throw new Error("refused")
        },
        set: () => {
          throw new Error("refused")
        },
      })
    }
  })
  await page.goto(`${address}/?sys_click=${click}`)

  expect(await kept(page)).toBe(click)
  await page.evaluate(() => {
    const form = document.createElement("form")
    form.action = "/thanks"
    form.dataset.sysOrder = ""
    form.append(Object.assign(document.createElement("button"), { textContent: "Tard" }))
    document.body.append(form)
  })
  await page.getByRole("button", { name: "Tard" }).click()
  await page.waitForURL(`**/thanks?sys_click=${click}`)
})

test("weighs less than two kilobytes and asks for no newer language than ES5", () => {
  expect(Buffer.byteLength(script)).toBeLessThan(2000)
  expect(script.replace(/\/\/.*|"[^"]*"|'[^']*'/g, "")).not.toMatch(/=>|\blet\b|\bconst\b|`|\?\.|\?\?|\bclass\b/)
})
