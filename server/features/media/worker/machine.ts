import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The machine as fetching and building see it; tests make it poorer than it is. */
export interface Machine {
  /** As in the environment. */
  path: string
  isRoot: boolean
  exists: (file: string) => boolean
}

export const thisMachine = (path: string): Machine => ({
  path,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
})

/** How the name of a program ends here. */
export const programEnd = process.platform === 'win32' ? '.exe' : ''

/** Where a program is on the path. */
export const find = (program: string, { path, exists }: Machine): string | undefined =>
  path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program + programEnd))
    .find((file) => exists(file) && isRunnable(file))

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A package of Debian that the build needs, and what shows that it is there. */
type Need = { package: string } & ({ program: string } | { file: string })

const needs: readonly Need[] = [
  { package: 'cmake', program: 'cmake' },
  { package: 'ninja-build', program: 'ninja' },
  { package: 'g++', program: 'g++' },
  { package: 'pkg-config', program: 'pkg-config' },
  { package: 'flatbuffers-compiler', program: 'flatc' },
  { package: 'libflatbuffers-dev', file: '/usr/include/flatbuffers/flatbuffers.h' },
  { package: 'libssl-dev', file: '/usr/include/openssl/ssl.h' },
  { package: 'libuv1-dev', file: '/usr/include/uv.h' },
  { package: 'libsrtp2-dev', file: '/usr/include/srtp2/srtp.h' },
  { package: 'libabsl-dev', file: '/usr/include/absl/strings/string_view.h' },
]

/** The packages that the build needs and this machine lacks. */
export const missingPackages = (machine: Machine): string[] =>
  needs
    .filter((need) => ('program' in need ? !find(need.program, machine) : !machine.exists(need.file)))
    .map((need) => need.package)
