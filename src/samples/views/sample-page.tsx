import { type JSX, Show } from "solid-js"
import { displayPhone } from "#src/customers/phone.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { WriteButton } from "#src/messages/views/write-button.tsx"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { Term } from "#src/ui/term.tsx"
import type { Sample } from "../queries.ts"
import type { DeliveryAddress } from "../sample.ts"
import { SampleDeadline } from "./sample-deadline.tsx"
import { SampleSteps } from "./sample-steps.tsx"

type SamplePageProps = {
  sample: Sample
  side: "merchant" | "influencer"
  today: string
  /** For the merchant alone, while there is a parcel to send. */
  address: DeliveryAddress | null
  /** What the reader may do now. */
  children?: JSX.Element
}

export function SamplePage(props: SamplePageProps) {
  const { t, locale } = useI18n()
  const { sample, side } = props
  const whose =
    side === "merchant"
      ? t("samples.for", { influencer: isolated(sample.influencerName) })
      : t("discover.by", { merchant: isolated(sample.merchantName) })
  return (
    <Page
      title={t("samples.page.title", { product: isolated(nameIn(sample, locale)) })}
      intro={whose}
      actions={<WriteButton about="sample" id={sample.id} />}
      trail={[{ label: t("samples.title"), href: paths.samples(locale) }]}
    >
      <div class="card stack gap-5">
        <SampleSteps sample={sample} />
        <SampleDeadline sample={sample} today={props.today} />
        <p class="hint">{t(`samples.next.${side}.${sample.state}`)}</p>
      </div>
      <div class="grid gap-6 lg:grid-cols-2 items-start">
        <div class="stack gap-6 lg:order-last empty:hidden">
          {props.children}
          <Show when={props.address}>{(address) => <AddressSection address={address()} />}</Show>
        </div>
        <SampleFacts sample={sample} side={side} />
      </div>
    </Page>
  )
}

function AddressSection(props: { address: DeliveryAddress }) {
  const { t } = useI18n()
  const { name, phone, city, address } = props.address
  return (
    <Section title={t("samples.page.address")}>
      <p class="hint">{t("samples.page.address_hint")}</p>
      <dl class="grid gap-3 sm:grid-cols-2">
        <Term name={t("samples.form.name")} value={name} />
        <Term name={t("samples.form.phone")} value={displayPhone(phone)} />
        <Term name={t("samples.form.city")} value={city} />
        <div class="sm:col-span-2">
          <dt class="hint">{t("samples.form.address")}</dt>
          <dd class="font-semibold whitespace-pre-line" dir="auto">
            {address}
          </dd>
        </div>
      </dl>
    </Section>
  )
}

function SampleFacts(props: { sample: Sample; side: "merchant" | "influencer" }) {
  const { t } = useI18n()
  const { sample } = props
  return (
    <Section title={t("samples.page.facts")}>
      <ProductCover pictureId={sample.coverId} class="w-32 aspect-square" />
      <Show when={sample.message}>
        {(message) => (
          <Told
            name={t(props.side === "merchant" ? "samples.page.message" : "samples.form.message")}
            text={message()}
          />
        )}
      </Show>
      <Show when={sample.declineReason}>{(reason) => <Told name={t("samples.page.reason")} text={reason()} />}</Show>
      <Show when={sample.carrier}>
        {(carrier) => (
          <dl class="grid gap-3 sm:grid-cols-2">
            <Term name={t("samples.form.carrier")} value={carrier()} />
            <Show when={sample.trackingNumber}>
              {(number) => <Term name={t("samples.form.tracking")} value={number()} />}
            </Show>
          </dl>
        )}
      </Show>
      <Show when={sample.publishedUrl}>
        {(url) => (
          <p>
            <a class="link break-all" href={url()} rel="noopener nofollow ugc">
              {t("samples.page.see_publication")}
            </a>
          </p>
        )}
      </Show>
    </Section>
  )
}

function Told(props: { name: string; text: string }) {
  return (
    <div>
      <p class="hint">{props.name}</p>
      <p class="whitespace-pre-line break-words" dir="auto">
        {props.text}
      </p>
    </div>
  )
}
