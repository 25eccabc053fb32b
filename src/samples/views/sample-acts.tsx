import { Show } from "solid-js"
import { addDays } from "#src/clock.ts"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextArea, TextField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import { mayDecline, mayPublish, mayWithdraw, type SampleState } from "../sample.ts"

type Acts = { sample: { id: string; state: SampleState }; today: string; draft: Draft }

const usualDays = 30

/** What a merchant may do with a request now. */
export function MerchantActs(props: Acts) {
  const { t, locale } = useI18n()
  const { id, state } = props.sample
  return (
    <>
      <Show when={state === "requested"}>
        <Section title={t("samples.act.accept")}>
          <form method="post" action={paths.sampleAcceptance(locale, id)} class="stack" novalidate>
            <TextField
              name="publishBy"
              type="date"
              dir="ltr"
              label={t("samples.form.publish_by")}
              hint={t("samples.form.publish_by_hint")}
              draft={props.draft}
              value={addDays(props.today, usualDays)}
              required
            />
            <p>
              <button type="submit" class="btn">
                {t("samples.act.accept")}
              </button>
            </p>
          </form>
        </Section>
      </Show>
      <Show when={state === "accepted"}>
        <Section title={t("samples.act.ship")}>
          <form method="post" action={paths.sampleShipment(locale, id)} class="stack" novalidate>
            <TextField name="carrier" label={t("samples.form.carrier")} draft={props.draft} maxlength={80} required />
            <TextField
              name="trackingNumber"
              label={t("samples.form.tracking")}
              draft={props.draft}
              maxlength={80}
              dir="ltr"
            />
            <p>
              <button type="submit" class="btn">
                {t("samples.act.ship")}
              </button>
            </p>
          </form>
        </Section>
      </Show>
      <Show when={mayDecline(state)}>
        <DeclineForm {...props} />
      </Show>
    </>
  )
}

function DeclineForm(props: Acts) {
  const { t, locale } = useI18n()
  return (
    <details class="card" open={Boolean(props.draft.errors.reason)}>
      <summary class="btn-quiet btn-small w-fit list-none">{t("samples.act.decline")}</summary>
      <form method="post" action={paths.sampleRefusal(locale, props.sample.id)} class="stack pt-3" novalidate>
        <TextArea
          name="reason"
          label={t("enrollments.act.reason")}
          draft={props.draft}
          rows={3}
          maxlength={500}
          required
        />
        <p>
          <button type="submit" class="btn-danger btn-small">
            {t("enrollments.act.confirm_reject")}
          </button>
        </p>
      </form>
    </details>
  )
}

/** What the influencer who asked may do now. */
export function InfluencerActs(props: Acts) {
  const { t, locale } = useI18n()
  const { id, state } = props.sample
  return (
    <>
      <Show when={state === "shipped"}>
        <form method="post" action={paths.sampleReceipt(locale, id)} class="card">
          <button type="submit" class="btn">
            {t("samples.act.receive")}
          </button>
        </form>
      </Show>
      <Show when={mayPublish(state)}>
        <Section title={t("samples.act.publish")}>
          <form method="post" action={paths.samplePublication(locale, id)} class="stack" novalidate>
            <TextField
              name="url"
              type="url"
              inputmode="url"
              dir="ltr"
              label={t("samples.form.url")}
              hint={t("samples.form.url_hint")}
              draft={props.draft}
              maxlength={500}
              required
            />
            <p>
              <button type="submit" class="btn">
                {t("samples.act.publish")}
              </button>
            </p>
          </form>
        </Section>
      </Show>
      <Show when={mayWithdraw(state)}>
        <form method="post" action={paths.sampleWithdrawal(locale, id)}>
          <button type="submit" class="btn-danger btn-small">
            {t("samples.act.withdraw")}
          </button>
        </form>
      </Show>
    </>
  )
}
