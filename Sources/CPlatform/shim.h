#pragma once
// What Swift cannot call by itself: variadic functions, and what the C library shows only to programs
// that define _GNU_SOURCE.
#include <fcntl.h>
#include <linux/memfd.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int platform_disable_core_dumps(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none) | prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

// Memory for a block is used again for the next instead of being given back to the system, which clears it anew.
static inline void platform_reuse_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
}

// open(2): a file without a name.
static const int platform_O_TMPFILE = 020000000 | O_DIRECTORY;

// A program is started in a folder where nobody but root can write.
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
static inline int platform_start_in_root(posix_spawn_file_actions_t *actions) {
  return posix_spawn_file_actions_addchdir_np(actions, "/");
}

// memfd_create(2): a file in memory, which is closed when another program is run.
static inline int platform_memory_file(void) { return (int)syscall(SYS_memfd_create, "", MFD_CLOEXEC); }

// rename(2), but never over another file (RENAME_NOREPLACE).
static inline int platform_rename_new(const char *from, const char *to) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1);
}

// The file that must not be left behind if a signal ends the program; empty for none.
static inline char *platform_partial_file(void) {
  static char path[4200];
  return path;
}

static inline void platform_end_by_signal(int number) {
  if (platform_partial_file()[0] != 0) unlink(platform_partial_file());
  signal(number, SIG_DFL);
  raise(number);
}

// Names that file, or none. A path that is too long is not remembered.
static inline void platform_remember_partial_file(const char *path) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
  char *kept = platform_partial_file();
  kept[0] = 0;
  if (path == NULL || strlen(path) >= 4200) return;
  strcpy(kept, path);
  for (int i = 0; i < 4; i++) signal(numbers[i], platform_end_by_signal);
}
