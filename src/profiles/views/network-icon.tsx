import type { Network } from "../network.ts"

const strokes: Record<Network, string> = {
  instagram:
    "M8 3h8a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM17 7v.01",
  tiktok: "M14 3v11.5a4 4 0 1 1-4-4M14 3c.4 3 2.4 5 5.5 5.3",
  youtube: "M6 5h12a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4zM10 9l5.5 3-5.5 3z",
  facebook: "M16.5 3H14a4 4 0 0 0-4 4v14M6.5 12h8.5",
  snapchat:
    "M12 3c3 0 4.8 2 4.8 5 0 2.400-.2 4 3.700 5.500-.6 1.300-2 1.300-2.700 1.700-.3 2-1.500 1.600-2.800 1.800-1 .4-1.500 1.500-3 1.500s-2-1.100-3-1.500c-1.300-.2-2.500.2-2.800-1.800-.7-.4-2.100-.4-2.700-1.700C7.400 12 7.200 10.400 7.200 8c0-3 1.800-5 4.800-5z",
  x: "M4 4l16 16M20 4 4 20",
  blog: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18",
}

/** A sign that makes one think of the network, drawn by us: a few bytes rather than its picture. */
export function NetworkIcon(props: { network: Network; class?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      class={props.class ?? "size-5 shrink-0"}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={strokes[props.network]} />
    </svg>
  )
}
