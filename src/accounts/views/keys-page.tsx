import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { TextField } from "#src/ui/fields.tsx"
import { EmptyState, Section } from "#src/ui/page.tsx"
import { scopes } from "../api-scopes.ts"
import type { ApiKey } from "../key-queries.ts"
import { trackSnippet } from "../track-snippet.ts"
import { ConfirmedAct } from "./confirmed-act.tsx"
import { SettingsFrame } from "./settings-frame.tsx"

type Props = {
  keys: ApiKey[]
  /** The key just made, in clear, for the only time. */
  created: string | null
  siteUrl: string
  draft: Draft
}

export function KeysPage(props: Props) {
  const { t } = useI18n()
  return (
    <SettingsFrame title={t("settings.keys.title")} intro={t("settings.keys.intro")}>
      <Show when={props.created}>{(key) => <NewKey secret={key()} />}</Show>
      <Show
        when={props.keys.length > 0}
        fallback={<EmptyState title={t("settings.keys.none_title")} body={t("settings.keys.none_body")} />}
      >
        <Section title={t("settings.keys.list_title")}>
          <ul class="stack gap-3">
            <For each={props.keys}>{(key) => <KeyItem apiKey={key} />}</For>
          </ul>
        </Section>
      </Show>
      <KeyForm draft={props.draft} />
      <Section title={t("settings.keys.snippet_title")}>
        <p>{t("settings.keys.snippet_intro")}</p>
        <CopiedText text={trackSnippet(props.siteUrl)} label={t("settings.keys.snippet_title")} />
        <p>
          <a class="link" href="/api/v1/openapi.json">
            {t("settings.keys.documentation")}
          </a>
        </p>
      </Section>
    </SettingsFrame>
  )
}

function NewKey(props: { secret: string }) {
  const { t } = useI18n()
  return (
    <section class="notice notice-good stack gap-2" role="status">
      <h2 class="section-title">{t("settings.keys.created_title")}</h2>
      <p>{t("settings.keys.created")}</p>
      <CopiedText text={props.secret} label={t("settings.keys.created_title")} />
    </section>
  )
}

function CopiedText(props: { text: string; label: string }) {
  const { t } = useI18n()
  return (
    <div class="stack gap-2">
      <section
        aria-label={props.label}
        tabindex="0"
        class="overflow-x-auto bg-white border border-sand-200 rounded-lg p-3"
      >
        <pre dir="ltr" class="text-sm font-mono text-start">
          <code>{props.text}</code>
        </pre>
      </section>
      <copy-button value={props.text} done={t("settings.keys.copied")}>
        <button type="button" class="btn-quiet btn-small">
          {t("settings.keys.copy")}
        </button>
      </copy-button>
    </div>
  )
}

function KeyItem(props: { apiKey: ApiKey }) {
  const { t, locale } = useI18n()
  const { id, name, hint, lastUsedAt } = props.apiKey
  const used = lastUsedAt
    ? t("settings.keys.used", { date: formatDate(lastUsedAt, locale, "moment") })
    : t("settings.keys.never_used")
  const allowed = scopes.filter((scope) => props.apiKey.scopes.includes(scope.name))
  return (
    <li class="stack gap-2 border-b border-sand-100 pb-3">
      <div>
        <p class="font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p class="hint">
          {t("settings.keys.ends_in", { hint })} · {used}
        </p>
        <For each={allowed}>{(scope) => <p class="hint">{t(`settings.keys.scope.${scope.field}`)}</p>}</For>
      </div>
      <ConfirmedAct
        label={t("settings.keys.revoke")}
        question={t("settings.keys.revoke_confirm", { name })}
        action={paths.apiKeyRevocation(locale, id)}
      />
    </li>
  )
}

function KeyForm(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Section title={t("settings.keys.create")}>
      <form method="post" action={paths.settingsOf(locale, "keys")} class="stack">
        <TextField
          name="name"
          label={t("settings.keys.name")}
          hint={t("settings.keys.name_hint")}
          maxlength={80}
          draft={props.draft}
          required
        />
        <fieldset class="field">
          <legend class="label">{t("settings.keys.scopes")}</legend>
          <For each={scopes}>
            {(scope) => (
              <CheckField
                name={scope.field}
                value="on"
                draft={props.draft}
                label={t(`settings.keys.scope.${scope.field}`)}
              />
            )}
          </For>
        </fieldset>
        <button type="submit" class="btn">
          {t("settings.keys.create")}
        </button>
      </form>
    </Section>
  )
}
