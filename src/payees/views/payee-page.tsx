import { type JSX, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import { rulesFor } from "#src/withholding/rules-for.ts"
import { RuleList } from "#src/withholding/views/rule-list.tsx"
import { ThresholdMeter } from "#src/withholding/views/threshold-meter.tsx"
import type { KnownPayee } from "../read-payees.ts"
import { DecisionSection } from "./decision-section.tsx"
import { OutsideSection } from "./outside-section.tsx"

export type PayeePageProps = { known: KnownPayee; mayPay: boolean; decisionDraft: Draft; outsideDraft: Draft }

/** What the payer needs to know of one payee to withhold rightly, and what it has to say itself. */
export function PayeePage(props: PayeePageProps) {
  const { t, locale } = useI18n()
  const { payee, payer, rules, year } = props.known
  const paidCents = year.paidCents + year.outsideCents
  return (
    <Page
      title={payee.name}
      trail={[
        { label: t("payouts.title"), href: paths.payouts(locale) },
        { label: t("payees.title"), href: paths.payees(locale) },
      ]}
    >
      <Section title={t("payees.standing")}>
        <PayeeFacts known={props.known} />
      </Section>
      <Show when={payee.status}>
        {(status) => (
          <Section title={t("payees.rules")}>
            <ThresholdMeter rules={rulesFor(rules, { status: status(), payer })} paidCents={paidCents} />
            <RuleList rules={rulesFor(rules, { status: status(), payer })} />
            <p class="hint">{t("payers.no_advice")}</p>
          </Section>
        )}
      </Show>
      <DecisionSection {...props} />
      <OutsideSection {...props} />
    </Page>
  )
}

function PayeeFacts(props: { known: KnownPayee }) {
  const { t } = useI18n()
  const { payee, year, today } = props.known
  return (
    <>
      <Show when={payee.isStopped}>
        <p class="notice notice-warn">{t("payees.stopped")}</p>
      </Show>
      <dl class="grid gap-3 sm:grid-cols-2">
        <Fact label={t("payees.status")}>
          {payee.status ? t(`withholding.status.${payee.status}`) : t("payees.no_status")}
        </Fact>
        <Fact label={t("payees.vat")}>
          {payee.vatRateBp > 0
            ? t("tax_profiles.vat", { rate: formatRate(payee.vatRateBp) })
            : t("tax_profiles.no_vat")}
        </Fact>
        <Show when={payee.attestationIssuedOn}>
          {(day) => (
            <Fact label={t("tax_profiles.attestation")}>
              <When at={startOfCasablancaDay(day())} style="day" />
            </Fact>
          )}
        </Show>
        <Fact label={t("payees.verification")}>{t(payee.isVerified ? "payees.verified" : "payees.not_verified")}</Fact>
        <Fact label={t("payees.rib")}>
          <Show when={payee.ribShown} fallback={t("payees.no_rib")}>
            {(rib) => <bdi dir="ltr">{rib()}</bdi>}
          </Show>
        </Fact>
        <Fact label={t("payees.paid_in", { year: today.slice(0, 4) })}>
          <Money cents={year.paidCents + year.outsideCents} />
        </Fact>
      </dl>
    </>
  )
}

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div>
      <dt class="hint">{props.label}</dt>
      <dd class="font-semibold">{props.children}</dd>
    </div>
  )
}
