/** @jsxRuntime classic */
import type React from "react"
import { useEffect, useRef, useState } from "react"
import { useDrag } from "../browser/drag.ts"
import { asItFits, type Framing, fitted, held, moved, type Size, turned, zoomed } from "../browser/framing.ts"
import { useKeys } from "../browser/keyboard.ts"
import { useWords } from "../browser/words.ts"
import KeyButton from "./key-button.tsx"

type Props = { address: string; alt: string; onShown: () => void; onMissing: () => void }

const step = 1.4
const nudge = 80

/** A picture that is zoomed, turned and moved by keys, wheel, fingers or buttons. */
export default function PictureFrame({ address, alt, onShown, onMissing }: Props) {
  const { t } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const [natural, setNatural] = useState<Size | null>(null)
  const [framing, setFraming] = useState(asItFits)
  const fit = natural && room && fitted(natural, room, framing.turns)
  const reframe = (change: (framing: Framing) => Framing) => {
    if (fit && room) setFraming((before) => held(change(before), fit, room))
  }
  const zoom = (factor: number) => reframe((before) => zoomed(before, factor))
  useDrag(frame, { move: (x, y) => reframe((before) => moved(before, x, y)), zoom })
  const whileHeld = (run: () => void) => ({ run, repeats: true }) as const
  useKeys({
    "+": whileHeld(() => zoom(step)),
    "=": whileHeld(() => zoom(step)),
    "-": whileHeld(() => zoom(1 / step)),
    "0": () => setFraming(asItFits),
    o: () => setFraming(turned),
    ...(framing.zoom > 1 && {
      arrowup: whileHeld(() => reframe((before) => moved(before, 0, nudge))),
      arrowdown: whileHeld(() => reframe((before) => moved(before, 0, -nudge))),
    }),
  })
  const { x, y, turns, zoom: scale } = framing
  return (
    <>
      <div className="desk-frame" ref={frame} data-zoomed={scale > 1}>
        {!natural && <p className="desk-waiting">{t("viewer.coming")}</p>}
        <img
          src={address}
          alt={alt}
          draggable={false}
          onError={onMissing}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
            setNatural({ width, height })
            onShown()
          }}
          style={
            fit
              ? { ...fit, transform: `translate(${x}px, ${y}px) rotate(${turns * 90}deg) scale(${scale})` }
              : { visibility: "hidden" }
          }
        />
      </div>
      <div className="desk-tools">
        <KeyButton label={t("viewer.closer")} shortcut="+" onClick={() => zoom(step)} />
        <KeyButton label={t("viewer.farther")} shortcut="-" onClick={() => zoom(1 / step)} />
        <KeyButton label={t("viewer.turn")} shortcut="o" onClick={() => setFraming(turned)} />
        <KeyButton label={t("viewer.fit")} shortcut="0" onClick={() => setFraming(asItFits)} />
        <output className="desk-zoom" dir="ltr">
          {Math.round(scale * 100)} %
        </output>
      </div>
    </>
  )
}

function useRoom(frame: React.RefObject<HTMLElement>): Size | null {
  const [room, setRoom] = useState<Size | null>(null)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return room
}
