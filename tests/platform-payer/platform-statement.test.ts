import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { applyStatement } from "#src/bank-statements/apply-statement.ts"
import { openStatement } from "#src/bank-statements/open-statement.ts"
import { receiveStatement } from "#src/bank-statements/receive-statement.ts"
import { Forbidden } from "#src/errors.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { atlas, rif, staff } from "#tests/cast.ts"
import { setStage } from "./stage.ts"

const paidOn = new Date("2026-11-24T10:00:00Z")

test("one statement of the platform's bank settles the batches of every merchant, and a merchant's settles none", async () => {
  const stage = await setStage()
  await stage.paysFor(atlas)
  await stage.paysFor(rif)
  const [payee] = await stage.payees(1)
  if (!payee) throw new Error("no payee")
  await stage.earn(atlas, [payee])
  await stage.earn(rif, [await stage.joins(rif, payee)])
  const batches = [await stage.checked(atlas), await stage.checked(rif)]
  await stage.fund(atlas, batches[0]?.batchId ?? "")
  const rows = batches.flatMap(({ payouts }) =>
    payouts.map((one) => ["23/11/2026", one.endToEndId, formatAmount(one.netCents), ""]),
  )
  const lines = [["Date", "Libellé", "Débit", "Crédit"], ...rows].map((cells) => cells.join(";")).join("\n")
  const file = { name: "releve.csv", bytes: Buffer.from(lines) }

  const theirs = inAccount(stage.app, atlas.id, (trx) => receiveStatement(trx, atlas.owner, file))
  const kept = await theirs
  if (!kept.ok) throw new Error(kept.reason)
  const apply = inAccount(stage.app, atlas.id, (trx) => applyStatement(trx, atlas.owner, kept.value.id, paidOn))
  expect(await apply).toMatchObject({ reason: "nothing_matched" })

  const desk = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(stage.admin, platformAccountId, work)
  const finance = staff.finance(platformAccountId)
  const received = await desk((trx) => receiveStatement(trx, finance, file))
  if (!received.ok) throw new Error(received.reason)
  expect(await desk((trx) => applyStatement(trx, finance, received.value.id, paidOn))).toMatchObject({ ok: true })
  const opened = await desk((trx) => openStatement(trx, platformAccountId, received.value.id, paidOn))
  expect(opened.statement.report?.lines.map(({ outcome }) => outcome)).toEqual(["executed", "not_funded"])
  expect(await stage.batch(batches[0]?.batchId ?? "")).toMatchObject({ state: "executed" })
  expect(await stage.batch(batches[1]?.batchId ?? "")).toMatchObject({ state: "checked" })
  expect(await stage.differences()).toEqual([])

  const rewritten = await stage.admin
    .updateTable("bankStatements")
    .set({ appliedAt: paidOn })
    .where("accountId", "=", atlas.id)
    .executeTakeFirst()
  expect(rewritten.numUpdatedRows).toBe(0n)
  const inTheirName = (trx: Parameters<Parameters<typeof desk>[0]>[0]) =>
    receiveStatement(trx, staff.finance(atlas.id), file)
  await expect(stage.act(atlas, inTheirName)).rejects.toThrow(Forbidden)
  await expect(desk((trx) => receiveStatement(trx, staff.support(platformAccountId), file))).rejects.toThrow(Forbidden)
})
