/** The small window a ribbon button opens when it could not do its work: the sentences, and where to go on. */
import { noticeSentences } from "./notice-text";

const list = document.getElementById("sentences");
for (const sentence of noticeSentences(location.hash)) {
  const item = document.createElement("li");
  item.textContent = sentence;
  list?.append(item);
}
