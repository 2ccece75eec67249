/** The page without Excel. For development, tests and a first look; not part of what is shipped. */
import { createRoot } from "react-dom/client";
import { Preview } from "../preview/Preview";

const place = document.getElementById("preview");
if (!place) throw new Error("The page has no place for the preview");
createRoot(place).render(<Preview />);
