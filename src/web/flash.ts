import { cookieValue } from "#src/accounts/session.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import type { Flash } from "./answer.ts"

const name = "sys_flash"

/** One sentence to say on the next page; the cookie holds a locale key, never a text. */
export function flashCookie(flash: Flash): string {
  const value = Buffer.from(JSON.stringify(flash)).toString("base64url")
  return `${name}=${value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`
}

export const spentFlashCookie = `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`

export function readFlash(cookieHeader: string | null, i: I18n): Flash | null {
  const value = cookieValue(cookieHeader, name)
  if (!value) return null
  try {
    const flash = JSON.parse(Buffer.from(value, "base64url").toString("utf8")) as Flash
    return i.has(flash.key) && (flash.tone === "success" || flash.tone === "problem") ? flash : null
  } catch {
    // The visitor's cookie is the visitor's to break.
    return null
  }
}
