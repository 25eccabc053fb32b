import { choice } from "./choice.ts"
import { checkCnie } from "./cnie.ts"
import { checkExpiry, checkIssue } from "./day.ts"
import type { Check } from "./field.ts"
import { checkIce } from "./ice.ts"
import { checkPassport } from "./passport.ts"
import { checkPhone } from "./phone.ts"
import { checkProfessionalTax } from "./professional-tax.ts"
import { checkResidenceCard } from "./residence-card.ts"
import { checkRib } from "./rib.ts"
import { checkTaxIdentifier } from "./tax-identifier.ts"
import { checkTradeRegister } from "./trade-register.ts"
import { written } from "./written.ts"

export const choices = {
  vat_status: ["subject", "exempt", "outside"],
  tax_regime: ["none", "cpu", "real"],
} as const

/** Every field that a requirement may ask for, and how it is checked. */
export const checks = {
  full_name: written(160),
  cnie_number: checkCnie,
  residence_number: checkResidenceCard,
  passport_number: checkPassport,
  identity_expires_on: checkExpiry,
  address: written(300),
  city: written(80),
  country: written(80),
  phone: checkPhone,
  address_issued_on: checkIssue,
  account_holder: written(160),
  rib: checkRib,
  legal_name: written(160),
  rc_number: checkTradeRegister,
  rc_city: written(80),
  register_issued_on: checkIssue,
  ice: checkIce,
  if_number: checkTaxIdentifier,
  tp_number: checkProfessionalTax,
  tax_regime: choice(choices.tax_regime),
  vat_status: choice(choices.vat_status),
  regularity_issued_on: checkIssue,
  rnae_number: written(40),
  activity: written(160),
  cooperative_number: written(40),
  cooperative_city: written(80),
  signatory_role: written(120),
  beneficial_owners: written(600),
  foreign_register_number: written(60),
  foreign_tax_number: written(60),
} as const satisfies Record<string, Check>

export type FieldName = keyof typeof checks

export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(checks, text)
}
