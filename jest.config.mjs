/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // Says of what hangs that it hangs; nothing is measured by it, and a busy machine may take long to start a server.
  testTimeout: 300_000,
  maxWorkers: 2,
  // What a worker has loaded as modules is never collected: after a hundred specs it had 3 GB, and was slow.
  workerIdleMemoryLimit: '1GB',
};
