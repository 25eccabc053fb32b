import type { Db } from "#db/database.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import type { I18n, Key } from "#src/i18n/i18n.ts"
import { type After, type ExportedConversion, listConversions, type Side, type Span } from "./content-queries.ts"
import type { Cell } from "./csv.ts"

export const conversionColumns = [
  ...[
    "reference",
    "placed_at",
    "state",
    "merchant",
    "influencer",
    "program",
    "credited",
    "promo_code",
    "link",
    "sub_id",
  ],
  ...["sales", "commission", "commission_state", "reversed", "paid", "release_at"],
] as const

export async function* conversionRows(db: Db, side: Side, span: Span, i: I18n): AsyncGenerator<Cell[][]> {
  let after: After = null
  while (true) {
    const conversions: ExportedConversion[] = await listConversions(db, side, span, after)
    yield conversions.map((conversion) => cellsOf(conversion, i))
    after = conversions.at(-1) ?? null
    if (!after) return
  }
}

function cellsOf(conversion: ExportedConversion, { t, locale }: I18n): Cell[] {
  const { externalId, orderState, merchant, influencer, reason, promoCode, code, subId, commissionState } = conversion
  return [
    ...[{ text: externalId }, { at: conversion.placedAt }, { text: t(`orders.state.${orderState}` as Key) }],
    ...[{ text: merchant }, { text: influencer }, { text: nameIn(conversion, locale) }],
    ...[{ text: t(`orders.reason.${reason}` as Key) }, { text: promoCode }, { text: code }, { text: subId }],
    ...[{ cents: conversion.salesCents }, { cents: conversion.amountCents }],
    { text: commissionState && t(`commissions.state.${commissionState}` as Key) },
    ...[{ cents: conversion.reversedCents }, { cents: conversion.paidCents }, { at: conversion.releaseAt }],
  ]
}
