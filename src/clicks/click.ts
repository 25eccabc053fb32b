import type { ClickClass } from "./click-class.ts"

/** A click as the redirect hands it over; who it belongs to is read from its link when it is stored. Keys are hexadecimal. */
export type Click = {
  id: string
  linkId: string
  day: string
  visitor: string
  visitKey: string
  class: ClickClass
  country: string | null
  city: string | null
  referrerHost: string | null
  inApp: string | null
  ipKey: string
}
