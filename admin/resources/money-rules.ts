import { sql } from "kysely"
import { casablancaDay } from "#src/clock.ts"
import { formatRate } from "#src/i18n/money.ts"
import { type MoneySetting, moneySettings } from "#src/money-settings/money-setting.ts"
import { tellSettingValue } from "#src/money-settings/setting-value.ts"
import { payerClasses } from "#src/payers/payer-profile.ts"
import { payeeStatuses } from "#src/tax-profiles/tax-profile.ts"
import { taxes } from "#src/withholding/new-rule.ts"
import { confirmation, confirmationRemoval, rateChange, ruleAddition, settingChange } from "../acts/money-rule-acts.ts"
import type { Resource } from "../resource.ts"
import { type Language, say } from "../words.ts"

const standings = ["current", "future", "past"] as const
const yesOrNo = ["yes", "no"] as const

export const moneySettingRows: Resource = {
  rows: {
    name: "money_settings",
    key: ["settingId"],
    newestBy: "validFrom",
    columns: {
      settingId: { kind: "id" },
      setting: { kind: "choice", values: moneySettings },
      value: {
        kind: "text",
        tell: ({ setting, value }, language) =>
          tellSettingValue(setting as MoneySetting, BigInt(String(value)), language === "ar" ? "ar" : "fr"),
      },
      source: { kind: "long" },
      validFrom: { kind: "day" },
      standing: { kind: "choice", values: standings },
      changedBy: { kind: "text" },
      createdAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("moneySettings as settings")
        .leftJoin("auth.users as users", "users.id", "settings.createdBy")
        .select(["settings.id as settingId", "settings.name as setting", "settings.source", "settings.validFrom"])
        .select(["settings.createdAt", "users.name as changedBy", sql<string>`settings.value::text`.as("value")])
        .select(
          sql<string>`case when settings.valid_from > ${today()}::date then 'future'
            when lead(settings.valid_from) over (partition by settings.name order by settings.valid_from) <= ${today()}::date
            then 'past' else 'current' end`.as("standing"),
        ),
  },
  title: "setting",
  list: ["setting", "value", "standing", "validFrom", "source", "changedBy"],
  filters: ["setting", "standing"],
  acts: [settingChange],
}

export const withholdingRuleRows: Resource = {
  rows: {
    name: "withholding_rules",
    key: ["ruleId"],
    newestBy: "validFrom",
    columns: {
      ruleId: { kind: "id" },
      rule: { kind: "text", tell: ruleInWords },
      payeeStatus: { kind: "choice", values: payeeStatuses },
      payerClass: { kind: "choice", values: payerClasses },
      tax: { kind: "choice", values: taxes },
      rate: { kind: "count", tell: ({ rate }) => formatRate(Number(rate)) },
      thresholdCents: { kind: "money" },
      payerMinTurnoverCents: { kind: "money" },
      attestationMaxDays: { kind: "count" },
      isFinal: { kind: "choice", values: yesOrNo },
      confirmed: { kind: "choice", values: yesOrNo },
      decidedBy: { kind: "text" },
      legalReferenceFr: { kind: "long" },
      legalReferenceAr: { kind: "long" },
      standing: { kind: "choice", values: standings },
      validFrom: { kind: "day" },
      validUntil: { kind: "day" },
      changedBy: { kind: "text" },
      createdAt: { kind: "when" },
    },
    select: (trx) =>
      trx
        .selectFrom("withholdingRules as rules")
        .leftJoin("auth.users as users", "users.id", "rules.createdBy")
        .select(["rules.id as ruleId", "payeeStatus", "payerClass", "tax", "rateBp as rate", "thresholdCents"])
        .select(["payerMinTurnoverCents", "attestationMaxDays", "decidedBy", "legalReferenceFr", "legalReferenceAr"])
        .select(["validFrom", "validUntil", "rules.createdAt", "users.name as changedBy"])
        .select(sql<string>`concat_ws(' ', payee_status, payer_class, tax)`.as("rule"))
        .select(sql<string>`case when is_final then 'yes' else 'no' end`.as("isFinal"))
        .select(sql<string>`case when confirmed then 'yes' else 'no' end`.as("confirmed"))
        .select(
          sql<string>`case when valid_from > ${today()}::date then 'future' when valid_until < ${today()}::date then 'past'
            else 'current' end`.as("standing"),
        ),
  },
  title: "rule",
  list: ["rule", "rate", "thresholdCents", "confirmed", "decidedBy", "standing", "validFrom"],
  filters: ["tax", "payeeStatus", "payerClass", "confirmed", "standing", "decidedBy"],
  acts: [ruleAddition, confirmation, confirmationRemoval, rateChange],
}

/** Whom it speaks of, who pays them, and which tax. */
function ruleInWords({ payeeStatus, payerClass, tax }: Readonly<Record<string, unknown>>, language: Language): string {
  return say(language, "rule.of", {
    payee: say(language, `labels.payeeStatus.${payeeStatus}`),
    payer: say(language, `labels.payerClass.${payerClass}`),
    tax: say(language, `labels.tax.${tax}`),
  })
}

function today(): string {
  return casablancaDay(new Date())
}
