import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"

/** Why the bank refused a transfer, in its own words. */
export function BankReason(props: { reason: string | null | undefined }) {
  const t = useT()
  return (
    <Show when={props.reason}>
      {(reason) => (
        <p class="text-rose-700">
          {t("payouts.bank_says")} <q dir="auto">{reason()}</q>
        </p>
      )}
    </Show>
  )
}
