/** The command line of the headless commands: what may be said, and what is said when it is wrong. */
import { parseArgs } from "node:util";
import type { HeadlessCommand, HeadlessRun, Words } from "./headless-command";
import { COMMANDS } from "./headless-commands";

export const USAGE = [
  "Cách dùng:",
  ...COMMANDS.map(({ name, usage }) => `  npm run headless -- ${name} ${usage}`),
].join("\n");

/** What the command would do, or a sentence that says what is wrong with the words given. */
export function readCommand(words: readonly string[]): HeadlessRun | string {
  const [name, ...rest] = words;
  if (name === undefined) return "Thiếu tên lệnh.";
  const command = COMMANDS.find((other) => other.name === name);
  if (!command) return `Không có lệnh «${name}».`;
  const read = readWords(command, rest);
  return typeof read === "string" ? read : command.read(read);
}

function readWords(
  { name, options, flags = [], takesFiles }: HeadlessCommand,
  words: readonly string[],
): Words | string {
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(options.map((option) => [option, { type: "string" as const }])),
      ...Object.fromEntries(flags.map((flag) => [flag, { type: "boolean" as const }])),
    },
    strict: false,
    tokens: true,
  });
  const values: Record<string, string> = {};
  const said = new Set<string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      if (takesFiles !== true) return `Không hiểu «${token.value}» trong lệnh ${name}.`;
      files.push(token.value);
    } else if (flags.includes(token.name)) {
      if (token.value !== undefined) return `Tùy chọn ${token.rawName} không nhận giá trị.`;
      said.add(token.name);
    } else {
      if (!options.includes(token.name)) return `Lệnh ${name} không có tùy chọn ${token.rawName}.`;
      if (token.value === undefined || token.value.startsWith("--")) return `Tùy chọn ${token.rawName} thiếu giá trị.`;
      values[token.name] = token.value;
    }
  }
  return { values, flags: said, files };
}
