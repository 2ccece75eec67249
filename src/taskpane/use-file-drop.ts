/** Files dropped anywhere on the pane. Without it the browser would open the file in place of the pane. */
import { useEffect, useState } from "react";
import { filesOf } from "./dropped-files";

/**
 * @param onFiles Given what was dropped; `undefined` while nothing can be taken, and a drop is then ignored.
 * @returns Whether files are held over the pane and would be taken.
 */
export function useFileDrop(onFiles: ((files: readonly File[]) => void) | undefined): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = onFiles === undefined ? "none" : "copy";
      setIsOver(onFiles !== undefined);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer === null || onFiles === undefined) return;
      void filesOf(event.dataTransfer).then(onFiles);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);
  return isOver;
}
