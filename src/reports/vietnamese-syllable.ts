/**
 * Whether a word could be Vietnamese: a first consonant, a rhyme and a tone that go together. Meaning is not asked;
 * the purpose is to tell text from the wreckage of text.
 */

const ONSET = /^(?:ngh|gh|gi|kh|ng|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?/;

/** Rhymes without tones, by their vowel. The endings on -k stand in names of places of the Central Highlands. */
const RHYMES = new Set(
  `a ai ao au ay ac ach ak am an ang anh ap at  ăc ăk ăm ăn ăng ăp ăt  âu ây âc âk âm ân âng âp ât
   e eo ec ek em en eng ep et  ê êu êch êk êm ên ênh êp êt êng
   i ia iu ich ik im in inh ip it iêc iêm iên iêng iêp iêt iêu  y yêm yên yêng yêt yêu ych yn ynh yt yu yp
   o oi oc ok om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
   oe oen oeo oet ooc oong  ô ôi ôc ôk ôm ôn ông ôp ôt ôông ôôc  ơ ơi ơm ơn ơp ơt
   u ua ui uc uk um un ung up ut uân uât uâng uây uê uêch uênh uêt uên uơ uơt uơn uy uya uyên uyêt uyêp uynh uych uyt uyn
   uyu uyp uô uôc uôi uôm uôn uông uôt  ư ưa ưi ưu ưc ưm ưn ưng ưt ươu ươi ươc ươm ươn ương ươp ươt`.split(/\s+/),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** In any case and either placing of the tone. Words without marks count by the same rules: "ban" is one, "email" is not. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().replace(/ð/g, "đ").normalize("NFD");
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = letters.replace(TONES, "").normalize("NFC");
  const onset = ONSET.exec(plain)?.[0] ?? "";
  const rhyme = plain.slice(onset.length);
  return (
    isRhyme(rhyme, tones[0]) ||
    (onset === "gi" && isRhyme(`i${rhyme}`, tones[0])) ||
    (onset === "qu" && isRhyme(`u${rhyme}`, tones[0]))
  );
}

/** A syllable that ends on a stop has the acute tone or the dot. */
function isRhyme(rhyme: string, tone: string | undefined): boolean {
  if (!RHYMES.has(rhyme)) return false;
  return !/(?:c|ch|k|p|t)$/.test(rhyme) || tone === "\u0301" || tone === "\u0323";
}
