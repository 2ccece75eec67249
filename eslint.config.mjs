/** Lint rules: typescript-eslint's strictest set, the house rules of this project, and Microsoft's rules where Office.js is spoken. */
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Modules that run under Node only; everything else in src runs in a browser. */
const NODE_ONLY = ["src/entry/headless*.ts", "src/entry/seed-file.ts", "src/devhost/office/load-in-node.ts"];

const NO_ENUM = {
  selector: "TSEnumDeclaration",
  message: "A closed set is an `as const` array, from which type and drop-down both come.",
};
const NO_DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration",
  message: "A named export keeps one name everywhere.",
};
const NO_OFFICE_TYPES = {
  selector: "TSQualifiedName[left.name=/^(Excel|Office)$/]",
  message: "Office.js types stay in src/excel.",
};

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      eqeqeq: "error",
      "no-restricted-syntax": ["error", NO_ENUM, NO_DEFAULT_EXPORT],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // React event handlers may be async functions: React ignores what they return.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["src/**"],
    ignores: NODE_ONLY,
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "This code runs in a browser." },
        { name: "Buffer", message: "This code runs in a browser: Uint8Array, TextEncoder." },
        { name: "alert", message: "Office forbids modal boxes; say it in the pane." },
        { name: "confirm", message: "Office forbids modal boxes; ask in the pane." },
        { name: "prompt", message: "Office forbids modal boxes; ask in the pane." },
      ],
    },
  },
  {
    // Only src/excel may name the host. Type positions count too: a blueprint must not mention Excel.Range.
    files: ["src/**"],
    ignores: ["src/excel/**", "src/devhost/**", "src/entry/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        "Excel",
        "Office",
        "OfficeExtension",
        "process",
        "Buffer",
        "alert",
        "confirm",
        "prompt",
      ],
      "no-restricted-syntax": ["error", NO_ENUM, NO_DEFAULT_EXPORT, NO_OFFICE_TYPES],
    },
  },
  {
    files: ["src/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  // How a module of another kind is declared is not ours to choose.
  { files: ["**/*.d.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["src/**/*.tsx", "src/**/use-*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "react-hooks/purity": "error",
      "react-hooks/static-components": "error",
    },
  },
  {
    files: ["tests/**"],
    rules: {
      // A describe block is a function too.
      "max-lines-per-function": "off",
      // `expect.any` and friends are typed `any`; parsed JSON is what a test is about.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
