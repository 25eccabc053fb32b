import { platformAccountId } from "#src/accounts/actor.ts"
import { changeMoneySetting } from "#src/money-settings/change-money-setting.ts"
import { payerClasses } from "#src/payers/payer-profile.ts"
import { payeeStatuses } from "#src/tax-profiles/tax-profile.ts"
import { addRule } from "#src/withholding/add-rule.ts"
import { changeRate } from "#src/withholding/change-rate.ts"
import { confirmRule } from "#src/withholding/confirm-rule.ts"
import { taxes } from "#src/withholding/new-rule.ts"
import { unconfirmRule } from "#src/withholding/unconfirm-rule.ts"
import type { Act, Field, Values } from "./act.ts"

const accountOf = () => platformAccountId
const validFrom: Field = { name: "valid_from", kind: "day", required: true }
const usual = { ability: "manage_rules", accountOf } as const

export const settingChange: Act = {
  ...{ name: "setting_change", kind: "record", icon: "Edit", ...usual },
  fields: [
    { name: "value", kind: "text", required: true, from: "value" },
    { name: "decision", kind: "long", required: true },
    validFrom,
  ],
  run: (trx, actor, { record, values: { value = "", decision: source = "", valid_from = "" }, now }) =>
    changeMoneySetting(trx, actor, { name: record.setting ?? "", value, source, validFrom: valid_from }, now),
}

const decision = (name: string): Field[] => [{ name, kind: "text", required: true }, validFrom]
const isOpen = ({ validUntil }: Values) => !validUntil

export const confirmation: Act = {
  ...{ name: "confirmation", kind: "record", icon: "CheckCircle", ...usual },
  fields: decision("decided_by"),
  offeredOn: (rule) => rule.confirmed === "no" && isOpen(rule),
  run: (trx, actor, { record, values, now }) =>
    confirmRule(trx, actor, decisionOf(record, values.decided_by, values), now),
}

export const confirmationRemoval: Act = {
  ...{ name: "confirmation_removal", kind: "record", icon: "HelpCircle", isDanger: true, ...usual },
  fields: decision("to_decide"),
  offeredOn: (rule) => rule.confirmed === "yes" && isOpen(rule),
  run: (trx, actor, { record, values, now }) =>
    unconfirmRule(trx, actor, decisionOf(record, values.to_decide, values), now),
}

function decisionOf(record: Values, decidedBy: string | undefined, values: Values) {
  return { ruleId: record.ruleId ?? "", decidedBy: decidedBy ?? "", validFrom: values.valid_from ?? "" }
}

const references: Field[] = [
  { name: "legal_reference_fr", kind: "long", required: true, from: "legalReferenceFr" },
  { name: "legal_reference_ar", kind: "long", required: true, from: "legalReferenceAr" },
]
const rates: Field[] = [
  { name: "rate", kind: "text", required: true, from: "rate" },
  { name: "threshold", kind: "text", from: "thresholdCents" },
]

export const rateChange: Act = {
  ...{ name: "rate_change", kind: "record", icon: "Edit", ...usual },
  fields: [...rates, ...references, validFrom],
  offeredOn: isOpen,
  run: (trx, actor, { record, values, now }) =>
    changeRate(trx, actor, { ruleId: record.ruleId ?? "", ...ratesOf(values) }, now),
}

function ratesOf({ rate = "", threshold = "", valid_from = "", ...texts }: Values) {
  const [legalReferenceFr, legalReferenceAr] = [texts.legal_reference_fr ?? "", texts.legal_reference_ar ?? ""]
  return { rate, threshold, legalReferenceFr, legalReferenceAr, validFrom: valid_from }
}

export const ruleAddition: Act = {
  ...{ name: "rule_addition", kind: "resource", icon: "Plus", ...usual },
  fields: [
    { name: "tax", kind: "choice", values: taxes, required: true },
    { name: "payeeStatus", kind: "choice", values: payeeStatuses, required: true },
    { name: "payerClass", kind: "choice", values: payerClasses, required: true },
    { name: "payer_min_turnover", kind: "text" },
    ...rates.map(({ from: _, ...field }) => field),
    { name: "attestation_max_days", kind: "count" },
    { name: "isFinal", kind: "choice", values: ["no", "yes"], required: true },
    ...references.map(({ from: _, ...field }) => field),
    { name: "confirmed", kind: "choice", values: ["no", "yes"], required: true },
    { name: "decided_by", kind: "text", required: true },
    validFrom,
  ],
  run: (trx, actor, { values, now }) => addRule(trx, actor, { ...ratesOf(values), ...scopeOf(values) }, now),
}

function scopeOf(values: Values) {
  const { tax = "", payeeStatus = "", payerClass = "", isFinal, confirmed } = values
  return {
    ...{ tax, payeeStatus, payerClass, isFinal: isFinal === "yes", confirmed: confirmed === "yes" },
    payerMinTurnover: values.payer_min_turnover ?? "",
    attestationMaxDays: values.attestation_max_days ?? "",
    decidedBy: values.decided_by ?? "",
  }
}
