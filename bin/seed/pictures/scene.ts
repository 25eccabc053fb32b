export type Palette = { wall: string; glow: string; table: string }

/** A still life: a wall lit from one side, a table, a zellige frieze, and the thing that is sold on it. */
export function scene({ wall, glow, table }: Palette, thing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="1200" height="1200">
    <defs>
      <radialGradient id="light" cx="30%" cy="25%" r="85%">
        <stop offset="0" stop-color="${glow}"/><stop offset="1" stop-color="${wall}"/>
      </radialGradient>
      <linearGradient id="shade" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity=".28"/>
        <stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient>
    </defs>
    <rect width="1200" height="1200" fill="url(#light)"/>
    ${frieze(table)}
    <rect y="905" width="1200" height="295" fill="${table}"/>
    <rect y="905" width="1200" height="10" fill="#fff" opacity=".25"/>
    ${thing}
  </svg>`
}

/** Eight-pointed stars in a row, as on a tiled wall. */
function frieze(colour: string): string {
  const stars = Array.from({ length: 9 }, (_, index) => star(75 + index * 131, 800))
  return `<g fill="${colour}" opacity=".16">${stars.join("")}</g>`
}

function star(x: number, y: number): string {
  const square = `<rect x="-42" y="-42" width="84" height="84"/>`
  return `<g transform="translate(${x} ${y})">${square}<g transform="rotate(45)">${square}</g></g>`
}

export function shadow(x: number, width: number): string {
  return `<ellipse cx="${x}" cy="1010" rx="${width}" ry="${width / 9}" fill="#000" opacity=".16"/>`
}

/** A paper label with our drawn mark and no words: words belong to the page, in its reader's language. */
export function label(x: number, y: number, [width, height]: [number, number], ink: string): string {
  return `<g transform="translate(${x - width / 2} ${y})">
    <rect width="${width}" height="${height}" rx="10" fill="#fdf8ec"/>
    <rect x="10" y="10" width="${width - 20}" height="${height - 20}" rx="6" fill="none" stroke="${ink}" stroke-width="3"/>
    <g transform="translate(${width / 2} ${height / 2})" fill="${ink}">
      <path d="M0 -46C26 -22 26 18 0 46C-26 18 -26 -22 0 -46Z"/>
      <path d="M-60 6C-40 -8 -24 -4 -12 14C-30 22 -50 20 -60 6Z" opacity=".75"/>
      <path d="M60 6C40 -8 24 -4 12 14C30 22 50 20 60 6Z" opacity=".75"/>
    </g></g>`
}
