import * as v from "valibot"
import type { SellerNotice } from "#src/accounts/queries.ts"
import { sellerNoticeForm } from "#src/accounts/seller-notice-form.ts"
import { optionalText } from "#src/forms/fields.ts"
import { bare } from "#src/verifications/fields/field.ts"

export type PlatformIdentity = SellerNotice & { professionalTax: string | null }

/** What a seller says of itself, and the professional tax, which only an invoice asks. */
export const identityForm = v.intersect([
  sellerNoticeForm,
  v.object({
    professionalTax: v.pipe(
      optionalText(40),
      v.transform((text) => (text === null ? null : bare(text) || null)),
    ),
  }),
])
