import { TOTP } from "otpauth"

/** What an application with this secret shows then. */
export function codeOf(secret: string, at: Date): string {
  return new TOTP({ secret }).generate({ timestamp: at.getTime() })
}
