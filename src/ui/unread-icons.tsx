import { type JSX, Show } from "solid-js"
import type { SignedIn } from "#src/accounts/session.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

/** The way to one's conversations and notifications, with how many are unread. */
export function UnreadIcons(props: { signedIn: SignedIn }) {
  const { t, locale } = useI18n()
  const { current, unread } = props.signedIn
  return (
    <Show when={current && current.kind !== "platform"}>
      <Icon
        href={paths.messages(locale)}
        count={unread.threads}
        label={
          unread.threads > 0
            ? t("notifications.header.messages", { count: unread.threads })
            : t("notifications.header.no_message")
        }
      >
        <path d="M4 5h16v11H9l-5 4z" />
      </Icon>
      <Icon
        href={paths.notifications(locale)}
        count={unread.notifications}
        label={
          unread.notifications > 0
            ? t("notifications.header.notifications", { count: unread.notifications })
            : t("notifications.header.no_notification")
        }
      >
        <path d="M6 10a6 6 0 0 1 12 0v4l2 3H4l2-3z M10 20h4" />
      </Icon>
    </Show>
  )
}

function Icon(props: { href: string; count: number; label: string; children: JSX.Element }) {
  return (
    <a
      href={props.href}
      title={props.label}
      class="relative inline-flex items-center justify-center size-10 rounded-lg text-ink-700 hover:bg-sand-100 focus-visible:outline-2 focus-visible:outline-brand-700"
    >
      {/* A name beside the number, since one that does not hold the number as it stands would contradict what is seen. */}
      <span class="sr-only">{props.label}</span>
      <svg
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
        stroke-linecap="round"
        aria-hidden="true"
      >
        {props.children}
      </svg>
      <Show when={props.count > 0}>
        <span
          aria-hidden="true"
          dir="ltr"
          class="absolute top-0 end-0 min-w-5 px-1 rounded-full bg-rose-700 text-white text-xs font-bold leading-5 text-center"
        >
          {props.count > 99 ? "99+" : props.count}
        </span>
      </Show>
    </a>
  )
}
