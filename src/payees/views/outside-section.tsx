import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { OutsidePayment } from "../outside-queries.ts"
import type { PayeePageProps } from "./payee-page.tsx"

/** What was paid elsewhere counts with the rest: the threshold is one, whatever the way of paying. */
export function OutsideSection(props: PayeePageProps) {
  const { t } = useI18n()
  const { outside, payee } = props.known
  return (
    <Section title={t("payees.outside.title")}>
      <p class="hint">{t("payees.outside.meaning")}</p>
      <Show when={outside.length > 0} fallback={<p>{t("payees.outside.none")}</p>}>
        <ul class="stack gap-2">
          <For each={outside}>
            {(payment) => <Payment payment={payment} payeeId={payee.id} mayPay={props.mayPay} />}
          </For>
        </ul>
      </Show>
      <Show when={props.mayPay}>
        <OutsideForm {...props} />
      </Show>
    </Section>
  )
}

function Payment(props: { payment: OutsidePayment; payeeId: string; mayPay: boolean }) {
  const { t, locale } = useI18n()
  const { payment, payeeId, mayPay } = props
  return (
    <li class="grid grid-cols-[1fr_auto] sm:grid-cols-[8rem_1fr_9rem_auto] items-center gap-x-4 gap-y-1 border-b border-sand-100 pb-2 last:border-b-0">
      <When at={startOfCasablancaDay(payment.paidOn)} style="day" />
      <span class="hint row-start-2 sm:row-start-auto" dir="auto">
        {payment.note}
      </span>
      <span class={`text-end ${payment.withdrawnAt ? "text-ink-500 line-through" : "font-semibold"}`}>
        <Money cents={payment.amountCents} />
      </span>
      <Show when={!payment.withdrawnAt} fallback={<span class="badge badge-bad">{t("payees.outside.withdrawn")}</span>}>
        <Show when={mayPay}>
          <form method="post" action={paths.outsidePaymentWithdrawal(locale, payeeId, payment.id)}>
            <button type="submit" class="btn-quiet btn-small">
              {t("payees.outside.withdraw")}
            </button>
          </form>
        </Show>
      </Show>
    </li>
  )
}

function OutsideForm(props: PayeePageProps) {
  const { t, locale } = useI18n()
  const { known, outsideDraft } = props
  return (
    <form method="post" action={paths.outsidePayments(locale, known.payee.id)} class="grid gap-4 sm:grid-cols-2">
      <TextField
        name="paidOn"
        type="date"
        dir="ltr"
        label={t("payees.outside.paid_on")}
        value={known.today}
        draft={outsideDraft}
        required
      />
      <TextField
        name="amountCents"
        inputmode="decimal"
        dir="ltr"
        label={t("payees.outside.amount")}
        hint={t("payees.outside.amount_hint")}
        maxlength={40}
        draft={outsideDraft}
        required
      />
      <div class="sm:col-span-2">
        <TextField name="note" label={t("payees.outside.note")} maxlength={300} draft={outsideDraft} />
      </div>
      <button type="submit" class="btn-quiet sm:col-span-2 sm:justify-self-start">
        {t("payees.outside.add")}
      </button>
    </form>
  )
}
