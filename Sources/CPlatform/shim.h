#pragma once
// What Swift cannot call by itself: variadic functions, and what the C library shows only to programs
// that define _GNU_SOURCE.
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int platform_disable_core_dumps(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none) | prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

// open(2): a file without a name.
static const int platform_O_TMPFILE = 020000000 | O_DIRECTORY;

// rename(2), but never over another file (RENAME_NOREPLACE).
static inline int platform_rename_new(const char *from, const char *to) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1);
}
