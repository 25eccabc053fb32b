import { paths } from "#src/paths.ts"
import { users } from "#tests/cast.ts"
import { expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"

for (const mode of modes) {
  test(`a merchant's team works the order queue, in ${mode.name}`, async ({ stage }) => {
    const team = await stage.enter(mode)
    await team.signIn(users.hamza.email)
    const owner = await stage.enter(mode)
    await owner.signIn(users.khadija.email)
    const orders = ["1", "2", "3"].map((number) => `${mode.name.toUpperCase()}-${number}`)
    await sendOrders(stage, await makeKey(owner, mode), orders)

    await team.visit(paths.orders(mode.locale))
    await team.look("orders-queue")
    await confirmInPlace(team, orders[0] ?? "")
    await confirmTogether(team, orders.slice(1))
    await importCarrierFile(team, mode, orders)
    await team.visit(`${paths.orders(mode.locale)}?search=${orders[0]}`)
    await expect(team.page.getByText(team.t("orders.state.delivered")).first()).toBeVisible()
    await team.page
      .getByRole("main")
      .getByRole("link", { name: orders[0] ?? "", exact: true })
      .click()
    await team.page.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
    await team.look("orders-order")
  })
}

async function makeKey({ visit, fill, press, look, page, t }: Person, { locale, name }: Mode): Promise<string> {
  await visit(`/${locale}/settings/keys`)
  await fill("name", `Boutique ${name}`)
  await press(t("settings.keys.create"))
  await look("settings-key")
  const key = /sys_sk_[\w-]{20,}/.exec(await page.content())?.[0]
  if (!key) throw new Error("the new key is not shown")
  return key
}

async function sendOrders(stage: Stage, key: string, orders: string[]) {
  for (const [index, external_id] of orders.entries()) {
    const line = { sku: "ARGAN-50", name: "Huile d’argan 50 ml", quantity: index + 1, unit_amount: 12000 }
    const customer = { phone: `061234560${index}`, city: "Casablanca" }
    const order = {
      external_id,
      placed_at: new Date().toISOString(),
      currency: "MAD",
      payment: "cod",
      lines: [line],
      customer,
    }
    const answer = await fetch(`${stage.site}/api/v1/orders`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(order),
    })
    expect(answer.status, await answer.text()).toBe(201)
  }
}

function card(page: Person["page"], order: string) {
  return page.getByRole("main").locator("li, tr, article").filter({ hasText: order }).last()
}

async function confirmInPlace({ page, t }: Person, order: string) {
  await card(page, order)
    .getByRole("button", { name: t("orders.act.confirmed"), exact: true })
    .click()
  await expect(card(page, order).getByText(t("orders.state.confirmed")).first()).toBeVisible()
}

async function confirmTogether({ visit, look, page, press, t, locale }: Person, orders: string[]) {
  await visit(`${paths.orders(locale)}?state=placed`)
  for (const order of orders) await card(page, order).locator("input[name=order]").check()
  await page.locator("main select[name=type]").selectOption("confirmed")
  await press(t("orders.bulk.submit"))
  await look("orders-bulk-report")
}

/** As carriers send it: Windows line ends, semicolons, a status in words, and a line that nobody knows. */
async function importCarrierFile({ page, look, press, visit, t }: Person, { locale }: Mode, orders: string[]) {
  const day = new Date().toISOString().slice(0, 10)
  const lines = [...orders.map((order) => `${order};Livré;${day}`), `INCONNU-9;Livré;${day}`]
  const buffer = Buffer.from(`\uFEFFRéférence;Statut;Date\r\n${lines.join("\r\n")}\r\n`)
  await visit(`/${locale}/orders/imports`)
  await look("orders-imports")
  await page.locator("main input[type=file]").setInputFiles({ name: "transporteur.csv", mimeType: "text/csv", buffer })
  await press(t("carrier_imports.read"))
  await look("orders-import-preview")
  await press(t("carrier_imports.apply"))
  const report = async () => {
    await page.reload()
    return page.getByText(t("carrier_imports.applied", { count: orders.length })).count()
  }
  await expect.poll(report, { timeout: 60_000 }).toBeGreaterThan(0)
  await look("orders-import-report")
}
