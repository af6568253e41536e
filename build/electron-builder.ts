import type { Configuration } from 'electron-builder';

/**
 * The installer: for one user, without administrator, or a folder that runs as
 * it is. Everything is bundled except the shell and the one native module, so
 * no other package goes in.
 */
export const installer: Configuration = {
  appId: 'org.kesu.ledger',
  productName: 'Kesu',
  copyright: 'MIT',
  directories: { output: 'release', buildResources: 'build/resources' },
  // Comes ready for every platform as one Node-API binary; nothing is compiled.
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  files: [
    'out/**',
    '!out/fonts/**',
    '!out/inputs.txt',
    '!**/*.map',
    'package.json',
    // Of the packages only the native module goes in; all others are inside of out/.
    // electron-builder takes from here what is left out of packages, never what is let in.
    '!node_modules/!(better-sqlite3){,/**}',
    '!node_modules/better-sqlite3/{deps,src}{,/**}',
    '!node_modules/better-sqlite3/prebuilds/!(win32-x64.node)',
  ],
  asar: true,
  // Native code needs real files: the module, and the thread that loads it.
  asarUnpack: ['out/worker*.js', 'node_modules/better-sqlite3/**'],
  extraResources: [
    { from: 'out/fonts', to: 'fonts' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'THIRD-PARTY-NOTICES.md', to: 'THIRD-PARTY-NOTICES.md' },
  ],
  electronLanguages: ['zh-TW', 'zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: false,
  },
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    // The ledger is the office's, not the program's: it stays when the program goes.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['zh_TW', 'zh_CN', 'en_US'],
    multiLanguageInstaller: true,
    artifactName: 'Kesu-Setup-${version}.${ext}',
  },
  portable: { artifactName: 'Kesu-Portable-${version}.${ext}' },
  publish: null,
};
