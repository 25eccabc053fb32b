import { type Font, openSync } from "fontkit"

type Place = { x: number; y: number; size: number; ink?: string; bold?: boolean; anchor?: "start" | "middle" | "end" }

const opened = new Map<string, Font>()

/** Text as outlines, so that a paper looks the same on a machine without fonts. */
export function lettering(
  text: string,
  { x, y, size, ink = "#22303a", bold = false, anchor = "start" }: Place,
): string {
  const { glyphs, positions, advanceWidth } = fontOf(text).layout(text)
  if (glyphs.some(({ id }) => id === 0)) throw new Error(`a letter of "${text}" has no outline: write it in one script`)
  const scale = size / 1000
  const shift = { start: 0, middle: advanceWidth / 2, end: advanceWidth }[anchor]
  let pen = 0
  const outlines = glyphs.map((glyph, index) => {
    const at = pen
    pen += positions[index]?.xAdvance ?? 0
    return `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`
  })
  const stroke = bold ? ` stroke="${ink}" stroke-width="34"` : ""
  return `<g transform="translate(${x - shift * scale} ${y}) scale(${scale} ${-scale})" fill="${ink}"${stroke}>${outlines.join("")}</g>`
}

function fontOf(text: string): Font {
  const script = /\p{Script=Arabic}/u.test(text) ? "arabic" : "latin"
  const known = opened.get(script)
  if (known) return known
  const file = `node_modules/@fontsource-variable/cairo/files/cairo-${script}-wght-normal.woff2`
  const font = openSync(file) as Font
  opened.set(script, font)
  return font
}
