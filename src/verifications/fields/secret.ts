import type { FieldName } from "./field-names.ts"

const secrets: readonly string[] = ["cnie_number", "residence_number", "passport_number", "rib"] satisfies FieldName[]

/** Shown masked once kept, even to whoever wrote it: the field comes back empty, and empty means unchanged. */
export function isSecret(field: string): boolean {
  return secrets.includes(field)
}
