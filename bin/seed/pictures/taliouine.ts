import { label, scene, shadow } from "./scene.ts"

const dusk = { wall: "#c9a9c4", glow: "#f1e2ee", table: "#5b3a55" }
const noon = { wall: "#e6cf93", glow: "#fbf3d8", table: "#7a5a24" }

const thread = (x: number, y: number, turn: number) =>
  `<path transform="translate(${x} ${y}) rotate(${turn})" d="M-60 0C-20 -26 30 -22 66 4" stroke="#b3261e" stroke-width="11" stroke-linecap="round" fill="none"/>`
const threads = Array.from({ length: 26 }, (_, index) =>
  thread(470 + (index % 7) * 44, 520 + Math.floor(index / 7) * 62, index * 47),
)

export const saffron = scene(
  dusk,
  `${shadow(600, 290)}
   <rect x="400" y="300" width="400" height="90" rx="24" fill="#8a5a20"/>
   <rect x="420" y="390" width="360" height="620" rx="60" fill="#f7ece2" opacity=".85"/>
   ${threads.join("")}
   <rect x="420" y="390" width="360" height="620" rx="60" fill="url(#shade)"/>${label(600, 790, [220, 150], "#7a2340")}`,
)

export const honey = scene(
  noon,
  `${shadow(600, 310)}
   <rect x="390" y="330" width="420" height="100" rx="26" fill="#7a4a18"/>
   <rect x="400" y="430" width="400" height="580" rx="80" fill="#d98a1c"/>
   <rect x="400" y="430" width="400" height="580" rx="80" fill="url(#shade)"/>${label(600, 620, [260, 220], "#7a4a18")}`,
)
