/** What an API key may be allowed, and the form field that allows it. */
export const scopes = [
  { name: "orders:write", field: "orders_write" },
  { name: "orders:read", field: "orders_read" },
] as const

export type Scope = (typeof scopes)[number]["name"]
