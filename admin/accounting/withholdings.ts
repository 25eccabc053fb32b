import { casablancaDay } from "#src/clock.ts"
import type { Cell } from "#src/exports/csv.ts"
import { formatRate } from "#src/i18n/money.ts"
import { readKnownParties } from "#src/papers/read-parties.ts"
import type { ReadRows } from "../adapter/read-rows.ts"
import { type Language, say } from "../words.ts"
import type { Asked } from "./journal.ts"
import { listCorrected, listWithheld, type WithheldRow } from "./queries.ts"

export const withholdingColumns = [
  ...["date", "nature", "piece", "party", "tax_id", "ice", "status", "tax", "legal_reference", "base", "rate"],
  ...["withheld", "final"],
] as const

/** What the payer's return to the tax office says of a month, line by line; what was given back stands below zero. */
export async function* withholdingRows(read: ReadRows, asked: Asked): AsyncGenerator<Cell[][]> {
  yield* inParts(read, asked, (trx, offset) => listWithheld(trx, asked.accountId, asked.month, offset))
  yield* inParts(read, asked, async (trx, offset) =>
    (await listCorrected(trx, asked.accountId, asked.month, offset)).map(
      ({ madeAt, year, ...correction }): WithheldRow => ({
        ...{ ...correction, on: casablancaDay(madeAt), nature: "correction", reference: String(year), status: null },
        ...{ baseCents: null, rateBp: null, isFinal: null, legalReferenceFr: null, legalReferenceAr: null },
      }),
    ),
  )
}

type List = (trx: Parameters<typeof listWithheld>[0], offset: number) => Promise<WithheldRow[]>

async function* inParts(read: ReadRows, { language }: Asked, list: List): AsyncGenerator<Cell[][]> {
  for (let offset = 0; ; ) {
    const from = offset
    const part = await read(async (trx) => {
      const rows = await list(trx, from)
      if (rows.length === 0) return []
      const parties = await readKnownParties(trx, [...new Set(rows.map(({ payeeId }) => payeeId))])
      return rows.map((row) => cellsOf(row, parties.get(row.payeeId)?.party, language))
    })
    if (part.length === 0) return
    yield part
    offset += part.length
  }
}

type Identity = { name: string; taxId: string | null; ice: string | null } | undefined

function cellsOf(row: WithheldRow, payee: Identity, language: Language): Cell[] {
  const legal = language === "ar" ? row.legalReferenceAr : row.legalReferenceFr
  return [
    ...[{ text: row.on }, { text: say(language, `accounting.nature.${row.nature}`) }, { text: row.reference }],
    ...[{ text: payee?.name ?? null }, { text: payee?.taxId ?? null }, { text: payee?.ice ?? null }],
    { text: row.status && say(language, `labels.payeeStatus.${row.status}`) },
    ...[{ text: say(language, `labels.tax.${row.tax}`) }, { text: legal }],
    ...[{ cents: row.baseCents }, { text: row.rateBp === null ? null : formatRate(row.rateBp) }],
    ...[{ cents: row.amountCents }, { text: finalInWords(row.isFinal, language) }],
  ]
}

function finalInWords(isFinal: boolean | null, language: Language): string | null {
  return isFinal === null ? null : say(language, `labels.isFinal.${isFinal ? "yes" : "no"}`)
}
