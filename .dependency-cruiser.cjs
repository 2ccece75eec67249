/**
 * Which folder may know which: the table of the README's drawing, one sentence of reason for each line.
 * Types count like code: a folder that needs another's type depends on it.
 */

/** May be imported by every folder. */
const SHARED = ["raw/", "issue\\.ts$"];

/** Each folder of src: what it may import from src (besides SHARED) and from npm, and why no more. */
const FOLDERS = {
  raw: { src: [], npm: [], why: "A workbook as read from a file is plain data that depends on nothing." },
  plan: { src: [], npm: ["zod"], why: "What the plan says must hold without sheets, Excel or files." },
  reports: { src: ["plan"], npm: ["zod"], why: "What agencies send back is judged against the plan alone." },
  page: { src: [], npm: [], why: "How text fills paper is arithmetic." },
  blueprint: { src: [], npm: [], why: "What a sheet is, in plain data: it knows neither plans nor Excel's API." },
  sheets: {
    src: ["plan", "reports", "page", "blueprint"],
    npm: [],
    why: "Sheets are described from the plan; they are written elsewhere.",
  },
  excel: { src: ["blueprint"], npm: [], why: "The live writer does not know that there is a plan." },
  ooxml: {
    src: [],
    npm: ["fflate"],
    why: "The file format is its own world, and the file library stays in it.",
  },
  xlsx: {
    src: ["blueprint", "ooxml"],
    npm: ["fflate"],
    why: "The file writer does not know that there is a plan.",
  },
  commands: {
    src: ["plan", "reports", "page", "blueprint", "sheets"],
    npm: [],
    why: "Commands reach a workbook through the port only, so that pane, headless and tests run the same ones.",
  },
  taskpane: {
    src: ["plan", "reports", "commands"],
    npm: ["react", "react-dom", "@fluentui/[^/]+"],
    why: "The pane shows and asks; it cannot touch Excel.",
  },
  devhost: {
    src: ["ooxml"],
    npm: ["@cj-tech-master/excelts", "numfmt"],
    why: "The development host knows nothing of us, so that it cannot flatter us.",
  },
  preview: {
    src: ["devhost", "ooxml"],
    npm: ["react", "react-dom", "@fluentui/[^/]+"],
    why: "The page without Excel shows the development host's workbook and nothing the add-in knows.",
  },
};

const folderRules = Object.entries(FOLDERS).flatMap(([folder, { src, npm, why }]) => [
  {
    name: `${folder}-in-src`,
    comment: `${why} It may import from src: ${src.join(", ") || "only raw and issue"}.`,
    severity: "error",
    from: { path: `^src/${folder}/` },
    to: { path: "^src/", pathNot: [`^src/(${[`${folder}/`, ...src.map((name) => `${name}/`), ...SHARED].join("|")})`] },
  },
  {
    name: `${folder}-from-npm`,
    comment: `${why} It may import from npm: ${npm.join(", ") || "nothing"}.`,
    severity: "error",
    from: { path: `^src/${folder}/` },
    to: { path: "node_modules/", pathNot: [`node_modules/(@types/)?(${npm.join("|") || "-"})(/|$)`] },
  },
]);

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "issue-depends-on-nothing",
      comment: "An issue is data that every folder shares; importing anything would tie them together.",
      severity: "error",
      from: { path: "^src/issue\\.ts$" },
      to: {},
    },
    {
      name: "nobody-imports-entry",
      comment:
        "Entries join the parts; what two of them share stands beside them, what others need has a home elsewhere.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/entry/" },
      to: { path: "^src/entry/" },
    },
    {
      name: "devhost-is-for-development",
      comment: "Only the preview, its entries and tests may use the development host.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(devhost|preview|entry)/" },
      to: { path: "^src/devhost/" },
    },
    {
      name: "production-is-free-of-the-development-host",
      comment: "Pane and ribbon ship to users: neither directly nor through others may they reach development code.",
      severity: "error",
      from: { path: "^src/entry/(pane|ribbon)\\." },
      to: { path: "^src/(devhost|preview)/|node_modules/@microsoft/office-js/", reachable: true },
    },
    {
      name: "node-is-for-the-command-line",
      comment:
        "Everything in src runs in a browser, except the headless entries and what loads the client library for them.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/entry/(headless|seed-file)|^src/devhost/office/load-in-node\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-cycles",
      comment: "Two modules that need each other to run are one module, or lack a third; types may name each other.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "A module that nothing uses and that uses nothing is left over.",
      severity: "error",
      from: { orphan: true, pathNot: "\\.d\\.ts$|^src/entry/|\\.test\\.tsx?$|^tests/(tooling|bench|demo)/" },
      to: {},
    },
    {
      name: "src-is-free-of-tests",
      comment: "The product does not know its tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
    {
      name: "imports-resolve",
      comment: "An import that leads nowhere, or to a package that is not declared, works only by accident.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "production-uses-production-packages",
      comment: "Only development code may use development packages; types are free.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(devhost|preview|entry)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
