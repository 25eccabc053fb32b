const strokes = {
  earlier: "M12 19V5m-6 6 6-6 6 6",
  later: "M12 5v14m-6-6 6 6 6-6",
  describe: "M4 20h4L19 9l-4-4L4 16v4Zm9-13 4 4",
  remove: "M6 6l12 12M18 6 6 18",
}

/** A sign drawn rather than written: not every phone's font has arrows. */
export function PictureIcon(props: { sign: keyof typeof strokes }) {
  return (
    <svg viewBox="0 0 24 24" class="size-5" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d={strokes[props.sign]} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
