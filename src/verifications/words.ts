import type { AccountKind } from "#src/accounts/queries.ts"
import type { I18n, Key } from "#src/i18n/i18n.ts"
import type { FieldName } from "./fields/field-names.ts"
import type { LegalForm } from "./legal-form.ts"
import type { Way } from "./requirement.ts"

/** What an account of that kind calls its legal form. */
export function formName({ t }: I18n, kind: AccountKind, form: LegalForm): string {
  return kind === "merchant" && form === "individual"
    ? t("verifications.forms_merchant_individual")
    : t(`verifications.forms.${form}`)
}

export function fieldLabel({ t }: I18n, name: FieldName, isOptional: boolean): string {
  const label = t(`verifications.fields.${name}`)
  return isOptional ? `${label} ${t("forms.optional")}` : label
}

export function fieldHint({ t, has }: I18n, name: FieldName): string | null {
  const key = `verifications.fields_hint.${name}`
  return has(key) ? t(key) : null
}

/** A paper by its name; one that an administrator made up goes by its code. */
export function paperName({ t, has }: I18n, kind: string): string {
  const key = `verifications.papers.${kind}`
  return has(key) ? t(key) : kind
}

export function wayName(i: I18n, way: Way): string {
  const key = `verifications.ways.${way.name}`
  return i.has(key) ? i.t(key) : way.papers.map(({ name }) => paperName(i, name)).join(" + ")
}

/** Why staff refused a paper. */
export function reasonOf(i: I18n, reason: string | null): string | null {
  return said(i, `verifications.reasons.${reason}`)
}

/** Why staff refused a whole file. */
export function rejectionOf(i: I18n, reason: string | null): string | null {
  return said(i, `verifications.rejections.${reason}`)
}

function said({ t, has }: I18n, key: string): string | null {
  return has(key) ? t(key as Key) : null
}
