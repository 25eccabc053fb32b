import { expect, test } from "vitest"
import { bankFile } from "#bin/seed/money/bank-file.ts"
import { readTable, sketchTable } from "#src/bank-statements/read-table.ts"
import { guessReading } from "#src/bank-statements/reading.ts"

test("the bank's file of the story is read without help, one transfer paid and one refused", () => {
  const salma = { influencerAccountId: "salma", payeeName: "Salma Bennani", netCents: 22_556n }
  const youssef = { influencerAccountId: "youssef", payeeName: "يوسف الفاسي", netCents: 139_420n }
  const payouts = [
    { ...salma, endToEndId: "SYS-4-1-F254E8A9D0B8" },
    { ...youssef, endToEndId: "SYS-4-2-BA2C126EDA6C" },
  ]
  const refused = { accountId: "youssef", reason: "Compte bloqué" }

  const table = sketchTable(bankFile(payouts, refused, new Date("2026-11-13T15:00:00Z")).replace("\uFEFF", ""))
  const { entries, unread } = readTable("virements.csv", table, guessReading(table.header))

  expect(unread).toEqual([])
  expect(entries).toMatchObject([
    { reference: "SYS-4-1-F254E8A9D0B8", outcome: "executed", on: "2026-11-13", amountCents: "22556" },
    { reference: "SYS-4-2-BA2C126EDA6C", outcome: "failed", amountCents: "139420", note: "Compte bloqué" },
  ])
  expect(table.others).toBe(2)
})
