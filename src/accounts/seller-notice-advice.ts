import type { Key } from "#src/i18n/i18n.ts"
import type { SellerNotice } from "./queries.ts"

type Advised = Pick<SellerNotice, "legalForm" | "rcNumber" | "ice" | "taxId" | "capitalCents">

/** What looks unusual or is missing in a notice, without being certainly wrong: said, never refused. */
export function adviceOn(notice: Advised): Key[] {
  const advice: Key[] = []
  const isCompany = notice.legalForm === "company"
  if (isCompany && !notice.rcNumber) advice.push("settings.notice.advice.rc_missing")
  if (notice.rcNumber && !/^\d{1,7}$/.test(notice.rcNumber)) advice.push("settings.notice.advice.rc_shape")
  if (isCompany && notice.capitalCents === null) advice.push("settings.notice.advice.capital_missing")
  if (notice.taxId && !/^\d{6,8}$/.test(notice.taxId)) advice.push("settings.notice.advice.tax_shape")
  if (!notice.ice) advice.push("settings.notice.advice.ice_missing")
  return advice
}
