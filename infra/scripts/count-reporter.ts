import type { Reporter, TestModule } from 'vitest/node'

/** Prints the one line that a script can read: how many passed, how many failed. It is always the last. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<unknown>): void {
    let passed = 0
    let failed = unhandled.length
    for (const module of modules) {
      let inModule = 0
      for (const test of module.children.allTests()) {
        inModule++
        if (test.result().state === 'passed') passed++
        if (test.result().state === 'failed') failed++
      }
      if (!module.ok() && (inModule === 0 || module.errors().length > 0)) failed++
    }
    process.on('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`))
  }
}
