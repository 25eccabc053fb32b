import { type RefObject, useEffect, useRef } from "react"

type Hands = { move: (x: number, y: number) => void; zoom: (factor: number) => void }
type Point = { x: number; y: number }

/** Dragging with one finger or the mouse, pinching with two, the wheel, and a double click for a closer look. */
export function useDrag(frame: RefObject<HTMLElement>, hands: Hands) {
  const latest = useRef(hands)
  latest.current = hands
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const listeners = gestures(element, () => latest.current)
    // Passive by default, a wheel listener could not keep the page from scrolling.
    for (const [name, listen] of listeners) element.addEventListener(name, listen, { passive: false })
    return () => {
      for (const [name, listen] of listeners) element.removeEventListener(name, listen)
    }
  }, [frame])
}

function gestures(element: HTMLElement, hands: () => Hands): [string, EventListener][] {
  const points = new Map<number, Point>()
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return
    points.set(event.pointerId, { x: event.clientX, y: event.clientY })
    element.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const before = points.get(event.pointerId)
    if (!before) return
    const apart = spread(points)
    const here = { x: event.clientX, y: event.clientY }
    points.set(event.pointerId, here)
    if (points.size > 1 && apart > 0) hands().zoom(spread(points) / apart)
    else hands().move(here.x - before.x, here.y - before.y)
  }
  const up = (event: PointerEvent) => void points.delete(event.pointerId)
  const wheel = (event: WheelEvent) => {
    const isZoomed = element.dataset.zoomed === "true"
    if (!event.ctrlKey && !isZoomed) return
    event.preventDefault()
    if (event.ctrlKey) hands().zoom(Math.exp(-event.deltaY / 200))
    else hands().move(-event.deltaX, -event.deltaY)
  }
  const closer = () => hands().zoom(element.dataset.zoomed === "true" ? 1 / 8 : 2.5)
  return Object.entries({
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    wheel,
    dblclick: closer,
  }) as [string, EventListener][]
}

function spread(points: Map<number, Point>): number {
  const [one, other] = [...points.values()]
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0
}
