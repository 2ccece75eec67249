/**
 * Builds one of three sites: `production` (what is hosted: pane and ribbon, with the manifests that point at them),
 * `excel` (the same, served over https for sideloading) and `preview` (the page without Excel, with the development host).
 */
const { execFileSync } = require("node:child_process");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const PORT = 3000;
/** The address the manifests in the repository name. */
const WRITTEN_BASE_URL = `https://localhost:${PORT}`;
const OFFICE_HOST = "https://appsforoffice.microsoft.com";
const MANIFESTS = ["manifest.xml", "assets/manifest-without-ribbon.xml"];

/** No other host than our own and, in production, the one that serves office.js; Fluent writes style elements. */
function contentPolicy(officeHost) {
  const hosts = ["'self'", ...(officeHost ? [officeHost] : [])].join(" ");
  return [
    "default-src 'self'",
    `script-src ${hosts}`,
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${hosts}`,
    "img-src 'self' data: blob:",
    "worker-src 'self'",
  ].join("; ");
}

function page(name, { template = name, chunks = [name], scripts, officeHost }) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: `src/entry/${template}.html`,
    chunks,
    scriptLoading: "defer",
    minify: false,
    contentPolicy: contentPolicy(officeHost),
    scripts,
  });
}

/** Where the site will be hosted, without a slash at the end, e.g. `https://cchc.example.gov.vn/theo-doi`. */
function baseUrl() {
  const url = (process.env.CCHC_BASE_URL ?? WRITTEN_BASE_URL).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s"<>&]+$/.test(url)) {
    throw new Error(`CCHC_BASE_URL is "${url}"; Excel only opens add-ins from an address that begins with https://.`);
  }
  return url;
}

/** An AppDomain is an origin; everything else is an address under the site. */
function withBaseUrl(manifest, url) {
  const origin = `<AppDomain>${new URL(url).origin}</AppDomain>`;
  return manifest
    .replaceAll(`<AppDomain>${WRITTEN_BASE_URL}</AppDomain>`, origin)
    .replaceAll(`${WRITTEN_BASE_URL}/`, `${url}/`);
}

function productionSite(url) {
  const officeJs = [`${OFFICE_HOST}/lib/1/hosted/office.js`];
  return {
    entry: { pane: "./src/entry/pane.tsx", ribbon: "./src/entry/ribbon.ts", notice: "./src/entry/notice.ts" },
    plugins: [
      page("pane", { scripts: officeJs, officeHost: OFFICE_HOST }),
      page("ribbon", { scripts: officeJs, officeHost: OFFICE_HOST }),
      page("notice", { scripts: [] }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,html}", to: "assets/[name][ext]" },
          ...MANIFESTS.map((manifest) => ({
            from: manifest,
            to: "[name][ext]",
            transform: (text) => withBaseUrl(text.toString("utf8"), url),
          })),
        ],
      }),
    ],
  };
}

/** Made-up reports to try consolidation with; the product's own commands issue the forms they answer to. */
function sampleReports() {
  const archive = path.resolve(__dirname, "out/samples/bao-cao-gia-dinh.zip");
  execFileSync(process.execPath, [require.resolve("tsx/cli"), "tests/demo/write-samples.ts", archive], {
    cwd: __dirname,
    stdio: "inherit",
  });
  return archive;
}

function previewSite() {
  return {
    entry: {
      index: "./src/entry/preview.tsx",
      preshim: ["./src/devhost/office/preshim.ts", "./src/entry/preview-pane.ts"],
      pane: "./src/entry/pane.tsx",
    },
    plugins: [
      page("index", { template: "preview", scripts: [] }),
      page("preview-pane", {
        template: "pane",
        chunks: ["pane"],
        scripts: ["preshim.js", "office/excel-web-16.00.js"],
      }),
      new CopyPlugin({
        patterns: [
          // Microsoft's licence asks for the file as it is: a script of its own, neither bundled nor minified again.
          {
            from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.js",
            to: "office/[name][ext]",
            info: { minimized: true },
          },
          { from: "assets/icon-32.png", to: "assets/[name][ext]" },
          { from: sampleReports(), to: "[name][ext]" },
        ],
      }),
    ],
  };
}

async function devServer(site) {
  const common = { port: PORT, static: false, hot: false, liveReload: true, client: { overlay: false } };
  if (site !== "excel") return { ...common, host: "localhost" };
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { ...common, host: "localhost", server: { type: "https", options: await getHttpsServerOptions() } };
}

/** For the test that proves what is not in a bundle. */
const EVERY_MODULE = {
  preset: "errors-warnings",
  modules: true,
  nestedModules: true,
  modulesSpace: Infinity,
  nestedModulesSpace: Infinity,
};

module.exports = async (env, { mode }) => {
  const { site } = env;
  const { entry, plugins } = site === "preview" ? previewSite() : productionSite(baseUrl());
  const forRelease = mode === "production";
  return {
    mode,
    entry,
    plugins,
    output: {
      path: path.resolve(__dirname, site === "preview" ? "out/preview" : "dist"),
      filename: forRelease && site !== "preview" ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: forRelease && site !== "preview" ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    target: ["web", "es2022"],
    devtool: forRelease ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.txt$/, type: "asset/source" },
      ],
    },
    performance: { hints: false },
    stats: env.listModules ? EVERY_MODULE : forRelease ? "errors-warnings" : "minimal",
    ...(env.WEBPACK_SERVE ? { devServer: await devServer(site) } : {}),
  };
};
