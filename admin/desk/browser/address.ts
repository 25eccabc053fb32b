import { useSyncExternalStore } from "react"

const page = "/admin/pages/desk"

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener)
  window.addEventListener("popstate", listener)
  return () => {
    window.removeEventListener("hashchange", listener)
    window.removeEventListener("popstate", listener)
  }
}

/** The account whose file is open, told by the fragment: it stays out of the server's logs, and the back button works. */
export function useOpenAccount(): string | null {
  const fragment = useSyncExternalStore(subscribe, () => window.location.hash)
  return /^#[0-9a-f-]{36}$/.test(fragment) ? fragment.slice(1) : null
}

export function caseAddress(accountId: string): string {
  return `${page}#${accountId}`
}

export function openCase(accountId: string) {
  window.location.hash = accountId
}

export function openQueue() {
  window.location.hash = ""
}
