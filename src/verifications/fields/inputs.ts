import type { FieldName } from "./field-names.ts"

export type Input = {
  type?: "text" | "tel" | "date"
  mode?: "numeric" | "tel"
  autocomplete?: string
  maxlength?: number
  /** Numbers and codes are written left to right in both languages. */
  isLeftToRight?: boolean
  /** What is checked while it is typed, rather than once it is kept. */
  isChecked?: boolean
}

const number = { mode: "numeric", isLeftToRight: true, isChecked: true, maxlength: 60 } as const
const code = { isLeftToRight: true, isChecked: true, maxlength: 60 } as const
const day = { type: "date", isLeftToRight: true, isChecked: true } as const

const inputs: Partial<Record<FieldName, Input>> = {
  full_name: { autocomplete: "name", maxlength: 160 },
  cnie_number: { ...code, autocomplete: "off" },
  residence_number: { ...code, autocomplete: "off" },
  passport_number: { ...code, autocomplete: "off" },
  identity_expires_on: day,
  address: { autocomplete: "street-address", maxlength: 300 },
  city: { autocomplete: "address-level2", maxlength: 80 },
  country: { autocomplete: "country-name", maxlength: 80 },
  phone: { type: "tel", mode: "tel", autocomplete: "tel", maxlength: 40, isLeftToRight: true, isChecked: true },
  address_issued_on: day,
  rib: { ...number, autocomplete: "off" },
  legal_name: { autocomplete: "organization", maxlength: 160 },
  rc_number: number,
  register_issued_on: day,
  ice: number,
  if_number: number,
  tp_number: number,
  regularity_issued_on: day,
  rnae_number: { isLeftToRight: true, maxlength: 40 },
  cooperative_number: { isLeftToRight: true, maxlength: 40 },
  beneficial_owners: { maxlength: 600 },
  foreign_register_number: { isLeftToRight: true, maxlength: 60 },
  foreign_tax_number: { isLeftToRight: true, maxlength: 60 },
}

/** How a field is typed: the keyboard, what the browser may fill in, and its direction. */
export function inputOf(field: FieldName): Input {
  return inputs[field] ?? { maxlength: 160 }
}
