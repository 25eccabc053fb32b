/** The answers that should name one person or one company alone. */
export const uniqueFields = [
  "cnie_number",
  "passport_number",
  "residence_number",
  "ice",
  "if_number",
  "rnae_number",
  "rib",
  "phone",
] as const
export type UniqueField = (typeof uniqueFields)[number]

export function isUniqueField(field: string): field is UniqueField {
  return uniqueFields.some((unique) => unique === field)
}
