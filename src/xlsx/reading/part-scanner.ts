/**
 * Walks the tags of a part in one pass. Attributes and texts are cut out only when asked for: most of a sheet's XML is
 * passed over. What a document declares of its own is ignored, never followed.
 */
import { damaged } from "../../ooxml/unreadable";
import { decodeEntities } from "../../ooxml/xml-reader";

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

export class PartScanner {
  /** Of the tag at hand, without its prefix. */
  name = "";
  /** `</name>`; an empty element `<name/>` is told as opened and, at the next step, as closed. */
  isClosing = false;
  /** How many elements are open: those around the tag at hand, and its own. */
  depth = 0;
  private position = 0;
  private nameFrom = 0;
  private nameTo = 0;
  private closesItself = false;
  /** The text before the tag at hand; CDATA sections and what stands before them are in `gathered`. */
  private textFrom = 0;
  private textTo = 0;
  private gathered = "";
  /** Where names and values of the tag's attributes begin and end: four places each. */
  private places: number[] = [];
  private placeCount = 0;

  constructor(private readonly xml: string) {}

  /**
   * Steps to the next tag. `false` at the end of the part.
   * @throws Unreadable when the part ends inside an element, or is none.
   */
  next(): boolean {
    this.gathered = "";
    this.textFrom = this.position;
    this.textTo = this.position;
    if (this.isClosing) this.depth -= 1;
    if (this.closesItself) {
      this.closesItself = false;
      this.isClosing = true;
      return true;
    }
    for (;;) {
      const tag = this.xml.indexOf("<", this.position);
      if (tag < 0) return this.ended();
      const second = this.xml.charCodeAt(tag + 1);
      if (second === BANG || second === QUESTION) this.passSpecial(tag);
      else {
        this.textTo = tag;
        if (second === SLASH) this.readClosing(tag);
        else this.readOpening(tag);
        return true;
      }
    }
  }

  /** Steps to the first tag of the part and gives its name. */
  root(): string {
    this.next();
    return this.name;
  }

  /** The text between the tag before and the tag at hand. */
  textBefore(): string {
    if (this.textTo === this.textFrom) return this.gathered;
    return this.gathered + plainText(this.xml.slice(this.textFrom, this.textTo));
  }

  /** All text inside the element that was just opened; steps to its closing tag. */
  textInside(): string {
    const { depth } = this;
    let text = "";
    while (this.next()) {
      text += this.textBefore();
      if (this.isClosing && this.depth === depth) return text;
    }
    return text;
  }

  /** Steps to the closing tag of the element that was just opened, whatever it contains. */
  passOver(): void {
    const { depth } = this;
    while (this.next()) if (this.isClosing && this.depth === depth) return;
  }

  /** The same at once, for an element that cannot contain another of its name. */
  skip(): void {
    if (this.closesItself) {
      this.next();
      return;
    }
    const closing = this.xml.indexOf(`</${this.xml.slice(this.nameFrom, this.nameTo)}`, this.position);
    if (closing < 0) throw damaged(`<${this.name}> is not closed`);
    this.position = closing;
    this.next();
  }

  /**
   * For an element that was just opened: `isPast` tells once the last element named `inner` of the part, of those that
   * are no empty tags, lies behind; `leave` then steps to the closing tag of the outer one.
   */
  outline(inner: string): { readonly isPast: () => boolean; readonly leave: () => void } {
    const { depth } = this;
    const outer = this.xml.slice(this.nameFrom, this.nameTo);
    const last = this.lastClosing(outer.slice(0, outer.length - this.name.length) + inner);
    return {
      isPast: () => this.position > last,
      leave: () => {
        const closing = this.xml.indexOf(`</${outer}`, this.position);
        if (closing < 0) throw damaged(`<${outer}> is not closed`);
        this.position = closing;
        this.depth = depth;
        this.closesItself = false;
        this.isClosing = false;
        this.next();
      },
    };
  }

  /** The value of an attribute of the opening tag at hand, by its name as written: `r`, `office:value-type`. */
  attribute(name: string): string | undefined {
    const { places, xml } = this;
    for (let at = 0; at < this.placeCount; at += 4) {
      const from = places[at] ?? 0;
      if ((places[at + 1] ?? 0) - from !== name.length || !xml.startsWith(name, from)) continue;
      return plainText(xml.slice(places[at + 2], places[at + 3]));
    }
    return undefined;
  }

  /** The same by the name without its prefix, which must be there: `id` finds `r:id`. */
  prefixedAttribute(local: string): string | undefined {
    const { places, xml } = this;
    for (let at = 0; at < this.placeCount; at += 4) {
      const from = (places[at + 1] ?? 0) - local.length - 1;
      if (from <= (places[at] ?? 0) || !xml.startsWith(`:${local}`, from)) continue;
      return plainText(xml.slice(places[at + 2], places[at + 3]));
    }
    return undefined;
  }

  private lastClosing(name: string): number {
    const mark = `</${name}`;
    for (let at = this.xml.lastIndexOf(mark); at >= 0; at = this.xml.lastIndexOf(mark, at - 1)) {
      const code = this.xml.charCodeAt(at + mark.length);
      if (code === GREATER || code <= 32) return at;
    }
    return -1;
  }

  private ended(): boolean {
    if (this.depth > 0) throw damaged(`<${this.name}> is the last tag, inside others`);
    if (this.name === "") throw damaged("the part is empty");
    return false;
  }

  /** Comments, instructions and document types go; the text of a CDATA section stays. */
  private passSpecial(tag: number): void {
    const { xml } = this;
    this.gathered += plainText(xml.slice(this.textFrom, tag));
    if (xml.startsWith("<![CDATA[", tag)) {
      const end = this.find("]]>", tag);
      this.gathered += xml.slice(tag + 9, end);
      this.position = end + 3;
    } else if (xml.startsWith("<!--", tag)) this.position = this.find("-->", tag + 4) + 3;
    else if (xml.startsWith("<?", tag)) this.position = this.find("?>", tag) + 2;
    else this.position = this.endOfDocumentType(tag);
    this.textFrom = this.position;
  }

  private endOfDocumentType(tag: number): number {
    const end = this.find(">", tag);
    const bracket = this.xml.slice(tag, end).indexOf("[");
    return bracket < 0 ? end + 1 : this.find(">", this.find("]", tag + bracket)) + 1;
  }

  private readClosing(tag: number): void {
    const end = this.find(">", tag);
    this.isClosing = true;
    this.placeCount = 0;
    this.takeName(tag + 2, end);
    this.position = end + 1;
    if (this.depth < 1) throw damaged(`</${this.name}> closes nothing`);
  }

  private readOpening(tag: number): void {
    const { xml, places } = this;
    this.isClosing = false;
    this.depth += 1;
    this.placeCount = 0;
    let at = tag + 1;
    let code = xml.charCodeAt(at);
    while (code > 32 && code !== GREATER && code !== SLASH) code = xml.charCodeAt((at += 1));
    this.takeName(tag + 1, at);
    let wordFrom = at;
    let wordTo = at;
    for (;;) {
      if (code === GREATER) break;
      if (code === QUOTE || code === APOSTROPHE) {
        const end = this.find(code === QUOTE ? '"' : "'", at + 1);
        places[this.placeCount] = wordFrom;
        places[this.placeCount + 1] = wordTo;
        places[this.placeCount + 2] = at + 1;
        places[this.placeCount + 3] = end;
        this.placeCount += 4;
        at = end;
      } else if (code === LESS || Number.isNaN(code)) throw damaged(`<${this.name} is not closed`);
      else if (code > 32 && code !== EQUALS) {
        if (wordTo !== at) wordFrom = at;
        wordTo = at + 1;
      }
      code = xml.charCodeAt((at += 1));
    }
    this.closesItself = xml.charCodeAt(at - 1) === SLASH;
    this.position = at + 1;
  }

  private takeName(from: number, to: number): void {
    const { xml } = this;
    this.nameFrom = from;
    this.nameTo = to;
    let local = from;
    for (let at = from; at < to; at += 1) if (xml.charCodeAt(at) === COLON) local = at + 1;
    this.name = xml.slice(local, to);
    if (this.name === "") throw damaged("a tag without a name");
  }

  private find(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw damaged(`the part ends before "${mark}"`);
    return at;
  }
}

/** Line ends become one line feed each, as XML has it, unless they are written as entities. */
function plainText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return text.includes("&") ? decodeEntities(text) : text;
}
