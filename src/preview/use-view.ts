/** How far the grid is scrolled and how much of it can be seen. */
import { type RefObject, useCallback, useEffect, useState } from "react";

export type View = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export type WatchedView = { readonly view: View; readonly onScroll: () => void };

/** @param scroller The element that scrolls. Its size is watched; its scrolling must be reported to `onScroll`. */
export function useView(scroller: RefObject<HTMLElement | null>): WatchedView {
  const [view, setView] = useState<View>({ left: 0, top: 0, width: 0, height: 0 });
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
    setView((before) =>
      before.left === left && before.top === top && before.width === width && before.height === height
        ? before
        : { left, top, width, height },
    );
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, onScroll]);

  return { view, onScroll };
}
