import "solid-js"

type HxAttribute =
  | "get"
  | "post"
  | "target"
  | "swap"
  | "trigger"
  | "select"
  | "include"
  | "indicator"
  | "confirm"
  | "sync"
  | "boost"
  | "disable"
  | "push-url"
  | "replace-url"
  | "encoding"

type Hx = { [Name in HxAttribute as `hx-${Name}` | `hx-${Name}-inherited`]?: string } & {
  [Name in `hx-status-${string}`]?: string
}

declare module "solid-js" {
  namespace JSX {
    // htmx-config sets the meta character to "-": hx-boost-inherited, hx-status-422.
    interface HTMLAttributes<T> extends Hx {}
    interface IntrinsicElements {
      "copy-button": HTMLAttributes<HTMLElement> & { value: string; done: string }
      "current-in-view": HTMLAttributes<HTMLElement>
      "menu-disclosure": HTMLAttributes<HTMLElement>
      "tick-all": HTMLAttributes<HTMLElement> & { name: string }
      "restorable-page": HTMLAttributes<HTMLElement>
      "row-keys": HTMLAttributes<HTMLElement>
      "paper-upload": HTMLAttributes<HTMLElement> & { [name in `word-${string}`]: string } & {
        endpoint: string
        item: string
        kind: string
        "max-bytes": string
      }
      "live-thread": HTMLAttributes<HTMLElement> & {
        stream: string
        page: string
        reading: string
        /** Absent on a page of older messages, to which nothing new is added. */
        live?: string | undefined
      }
      "password-toggle": HTMLAttributes<HTMLElement> & { hide: string }
    }
  }
}
