import iconv from "iconv-lite"
import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { correctReading } from "#src/carrier-imports/correct-reading.ts"
import { openImport } from "#src/carrier-imports/open-import.ts"
import { findImport } from "#src/carrier-imports/queries.ts"
import { receiveFile } from "#src/carrier-imports/receive-file.ts"
import { listReportLines } from "#src/carrier-imports/report-queries.ts"
import { requestApplication } from "#src/carrier-imports/request-application.ts"
import { NotFound } from "#src/errors.ts"
import { findDeskOrder } from "#src/orders/desk-queries.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { atlas, now, rif } from "../cast.ts"
import { enqueued, test } from "../database.ts"
import { arganOrder } from "../orders/drafts.ts"

async function place(trx: Trx, externalId: string): Promise<string> {
  const placement = await placeOrder(trx, atlas.owner, arganOrder({ externalId }), now)
  if (!placement.ok) throw new Error(placement.reason)
  return placement.value.orderId
}

async function receive(trx: Trx, text: string | Buffer): Promise<string> {
  const receipt = await receiveFile(trx, atlas.owner, { name: "colis.csv", bytes: Buffer.from(text) }, now)
  if (!receipt.ok) throw new Error(receipt.reason)
  return receipt.value.importId
}

const file = `Référence;Statut;Date;Montant
1001;Livré;20/11/2026;255
1002;Refusé;20/11/2026;
9999;Livré;20/11/2026;255
1001;Bizarre;21/11/2026;
1001;Encaissé;21/11/2026;300
1002;Livré;30/11/2026;
1002;Livré;01/10/2026;
1002;Livré;bientôt;
`

describe("a carrier's file", () => {
  test("says what it would change, then changes it and reports each line", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const [first, second] = [await place(trx, "1001"), await place(trx, "1002")]
      const importId = await receive(trx, file)
      const { plan } = await openImport(trx, atlas.id, importId)
      const before = await findDeskOrder(trx, atlas.id, first)
      const request = await requestApplication(trx, atlas.owner, importId, now)
      const report = await listReportLines(trx, atlas.id, importId)

      expect(plan?.moves).toEqual(
        expect.arrayContaining([
          { from: "placed", to: "settled", count: 1 },
          { from: "placed", to: "refused", count: 1 },
        ]),
      )
      expect([before.state, request]).toEqual(["placed", { ok: true, value: { isDone: true } }])
      expect((await findDeskOrder(trx, atlas.id, first)).state).toBe("settled")
      expect((await findDeskOrder(trx, atlas.id, second)).state).toBe("refused")
      expect(report.map(({ line, outcome, amountDiffers }) => [line, outcome, amountDiffers])).toEqual([
        [2, "changed", false],
        [3, "changed", false],
        [4, "unknown_reference", false],
        [5, "unknown_status", false],
        [6, "changed", true],
        [7, "date_ahead", false],
        [8, "date_before_order", false],
        [9, "bad_date", false],
      ])
    })
  })

  test("imported twice changes nothing, in whatever encoding it comes back", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await place(trx, "1001")
      const text = "Référence;Statut\n1001;Livré\n"
      const importId = await receive(trx, text)
      await requestApplication(trx, atlas.owner, importId, now)
      const again = await receive(trx, iconv.encode(text, "windows-1252"))
      const { plan } = await openImport(trx, atlas.id, again)

      expect(plan?.lines).toMatchObject([{ outcome: "known" }])
      expect(plan?.moves).toEqual([])
      expect(await requestApplication(trx, atlas.owner, importId, now)).toEqual({
        ok: false,
        reason: "already_applied",
      })
    })
  })

  test("is erased once applied, and after a day when nobody applies it", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await place(trx, "1001")
      const [applied, left] = [
        await receive(trx, "ref;statut\n1001;Livré"),
        await receive(trx, "ref;statut\n1001;Livré"),
      ]
      await requestApplication(trx, atlas.owner, applied, now)
      const later = new Date(Date.now() + 2 * 86_400_000)
      await receiveFile(trx, atlas.owner, { name: "autre.csv", bytes: Buffer.from("ref;statut\nx;Livré") }, later)

      expect((await findImport(trx, atlas.id, applied)).textSealed).toBeNull()
      expect(await requestApplication(trx, atlas.owner, left, now)).toEqual({ ok: false, reason: "file_forgotten" })
    })
  })

  test("without known columns waits for a person, whose words are kept for the next file", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await place(trx, "1001")
      const importId = await receive(trx, "a;b\n1001;OK chez client\n")
      const columns = { reference: 0, status: 1, date: null, amount: null, hasHeader: true }
      const early = await requestApplication(trx, atlas.owner, importId, now)
      const same = await correctReading(trx, atlas.owner, importId, {
        columns: { ...columns, status: 0 },
        meanings: {},
      })
      await correctReading(trx, atlas.owner, importId, { columns, meanings: { "ok chez client": "delivered" } })
      await requestApplication(trx, atlas.owner, importId, now)
      const next = await openImport(trx, atlas.id, await receive(trx, "ref;statut\n1001;OK chez client\n"))

      expect([early, same]).toMatchObject([{ reason: "nothing_to_apply" }, { reason: "columns_missing" }])
      expect(await listReportLines(trx, atlas.id, importId)).toMatchObject([
        { outcome: "changed", eventType: "delivered" },
      ])
      expect(next.plan?.lines).toMatchObject([{ outcome: "known" }])
    })
  })

  test("of more than 500 lines is the worker's", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const rows = Array.from({ length: 501 }, (_, n) => `X-${n};Livré`).join("\n")
      const importId = await receive(trx, `ref;statut\n${rows}`)

      expect(await requestApplication(trx, atlas.owner, importId, now)).toEqual({ ok: true, value: { isDone: false } })
      expect(await enqueued(trx, "apply-carrier-import")).toEqual([{ accountId: atlas.id, importId }])
    })
  })

  test("of nothing, of no text, or of too much is refused", async ({ as }) => {
    const refusals = [
      ["", "empty_file"],
      ["\n\n\r\n", "no_table"],
      [Buffer.from([0x4d, 0x5a, 0x00, 0x00, 0x0a, 0x00]), "no_table"],
      [Buffer.alloc(5 * 1024 * 1024 + 1, "a"), "file_too_large"],
      [`ref;statut\n${"x;Livré\n".repeat(20_001)}`, "too_many_lines"],
    ] as const
    await as(atlas.owner, async (trx) => {
      for (const [bytes, reason] of refusals) {
        const receipt = await receiveFile(trx, atlas.owner, { name: "x.csv", bytes: Buffer.from(bytes) }, now)

        expect(receipt).toEqual({ ok: false, reason })
      }
    })
  })

  test("cannot be seen, read or applied by another account", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const importId = await receive(trx, "ref;statut\n1001;Livré")
      const columns = { reference: 0, status: 1, date: null, amount: null, hasHeader: true }

      await expect(openImport(trx, rif.id, importId)).rejects.toThrow(NotFound)
      await expect(requestApplication(trx, rif.owner, importId, now)).rejects.toThrow(NotFound)
      await expect(correctReading(trx, rif.owner, importId, { columns, meanings: {} })).rejects.toThrow(NotFound)
    })
  })

  test("never speaks of another account's orders", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      const receipt = await receiveFile(
        trx,
        rif.owner,
        { name: "x.csv", bytes: Buffer.from("ref;statut\n1001;Livré") },
        now,
      )
      const { plan } = await openImport(trx, rif.id, receipt.ok ? receipt.value.importId : "")

      expect(plan?.lines).toMatchObject([{ outcome: "unknown_reference" }])
    })
  })
})
