import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { cityIn } from "#src/places/city.ts"
import { type Audience, type AudienceShare, type ShareKind, shareKinds } from "../audience.ts"
import { NetworkIcon } from "./network-icon.tsx"

/** Who follows, as the influencer says, until a network has confirmed it. */
export function AudienceSection(props: { audiences: Audience[] }) {
  const { t } = useI18n()
  const told = props.audiences.filter(({ followers, shares }) => followers !== null || shares.length > 0)
  return (
    <Show when={told.length > 0}>
      <section class="stack gap-3" aria-labelledby="audience">
        <h2 id="audience" class="section-title">
          {t("profiles.page.audience")}
        </h2>
        <ul class="grid gap-3 sm:grid-cols-2 items-start">
          <For each={told}>{(audience) => <NetworkAudience audience={audience} />}</For>
        </ul>
      </section>
    </Show>
  )
}

function NetworkAudience(props: { audience: Audience }) {
  const { t } = useI18n()
  const { network, followers, verifiedAt, shares } = props.audience
  return (
    <li class="card stack gap-3">
      <div class="flex flex-wrap items-center gap-2">
        <h3 class="font-bold flex items-center gap-2 flex-1">
          <NetworkIcon network={network} />
          {t(`profiles.network.${network}`)}
        </h3>
        <span class={`badge ${verifiedAt ? "badge-good" : ""}`}>
          {t(verifiedAt ? "profiles.page.verified" : "profiles.page.declared")}
        </span>
      </div>
      <Show when={followers !== null}>
        <p class="font-semibold">{t("profiles.page.followers", { count: Number(followers) })}</p>
      </Show>
      <Show when={shares.length > 0}>
        <details>
          <summary class="link cursor-pointer py-2">{t("profiles.page.who_follows")}</summary>
          <div class="stack gap-3 pt-2">
            <For each={shareKinds}>
              {(kind) => <Shares kind={kind} shares={shares.filter((share) => share.kind === kind)} />}
            </For>
          </div>
        </details>
      </Show>
    </li>
  )
}

function Shares(props: { kind: ShareKind; shares: AudienceShare[] }) {
  const { t } = useI18n()
  const { shares } = props
  const shown = props.kind === "age" ? shares.toSorted((a, b) => a.value.localeCompare(b.value)) : shares
  return (
    <Show when={shares.length > 0}>
      <div class="stack gap-1">
        <h4 class="text-sm text-ink-500">{t(`profiles.share_of.${props.kind}`)}</h4>
        <dl class="stack gap-2">
          <For each={shown}>{(share) => <ShareLine share={share} />}</For>
        </dl>
      </div>
    </Show>
  )
}

function ShareLine(props: { share: AudienceShare }) {
  const { dir } = useI18n()
  const { percent } = props.share
  return (
    <div class="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 text-sm">
      <dt>
        <bdi>{useShareName(props.share)}</bdi>
      </dt>
      <dd class="font-semibold tabular-nums" dir="ltr">
        {percent} %
      </dd>
      <svg
        viewBox="0 0 100 2"
        preserveAspectRatio="none"
        class="col-span-2 w-full h-1.5 rounded-full"
        aria-hidden="true"
      >
        <rect width="100" height="2" class="fill-sand-200" />
        <rect x={dir === "rtl" ? 100 - percent : 0} width={percent} height="2" class="fill-brand-600" />
      </svg>
    </div>
  )
}

function useShareName({ kind, value }: AudienceShare): string {
  const { locale, tag, t } = useI18n()
  if (kind === "city") return cityIn(value, locale)
  if (kind === "age") return t("profiles.age", { band: `\u2066${value}\u2069` })
  return new Intl.DisplayNames(tag, { type: "region" }).of(value) ?? value
}
