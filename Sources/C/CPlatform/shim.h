#pragma once
// What Swift cannot call by itself: variadic functions, and what the C library shows only to programs
// that define _GNU_SOURCE.
#include <errno.h>
#include <fcntl.h>
#include <linux/memfd.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <termios.h>
#include <time.h>
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

// Gives back what is free between blocks in use, in the memory of all threads.
static inline void platform_release_memory(void) { malloc_trim(0); }

// open(2): a file without a name.
static const int platform_O_TMPFILE = 020000000 | O_DIRECTORY;

// A program is started in a folder where nobody but root can write.
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
static inline int platform_start_in_root(posix_spawn_file_actions_t *actions) {
  return posix_spawn_file_actions_addchdir_np(actions, "/");
}

// memfd_create(2): a file in memory, which is closed when another program is run.
static inline int platform_memory_file(void) { return (int)syscall(SYS_memfd_create, "", MFD_CLOEXEC); }

// pidfd_open(2): a file that can be waited for with poll(2) until the process ends; -1 before Linux 5.3.
static inline int platform_process(pid_t process) { return (int)syscall(434, process, 0); }

// Has the system kill a process group when nobody has the other end of this pipe any more, for whatever reason: it sends
// a signal then, SIGIO unless it is told another, to the owner of the end that is left.
static inline int platform_end_with_pipe(int pipe, pid_t group) {
  return fcntl(pipe, F_SETOWN, -group) | fcntl(pipe, 10 /* F_SETSIG */, SIGKILL) | fcntl(pipe, F_SETFL, O_ASYNC);
}

// fork(2), which Swift does not show: the program does it only while it has one thread.
static inline pid_t platform_fork(void) { return fork(); }

// Closes all files but these two, which get other numbers if they stand where standard input, output and error belong;
// those lead nowhere then.
static inline int platform_close_all_but(int *one, int *other) {
  if ((*one = fcntl(*one, F_DUPFD_CLOEXEC, 3)) < 0 || (*other = fcntl(*other, F_DUPFD_CLOEXEC, 3)) < 0) return -1;
  int nowhere = open("/dev/null", O_RDONLY | O_CLOEXEC);
  for (int file = 0; file < 3; file++) {
    if (nowhere < 0 || dup2(nowhere, file) < 0) close(file);
  }
  // close_range(2) came with Linux 5.9; before, more files than these are unlikely.
  unsigned low = (unsigned)(*one < *other ? *one : *other), high = (unsigned)(*one < *other ? *other : *one);
  if ((low == 3 || syscall(436, 3, low - 1, 0) == 0) && (high == low + 1 || syscall(436, low + 1, high - 1, 0) == 0) &&
      syscall(436, high + 1, ~0U, 0) == 0) return 0;
  for (int file = 3; file < 4096; file++) {
    if (file != *one && file != *other) close(file);
  }
  return 0;
}

// pipe2(2)
int pipe2(int ends[2], int flags);

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
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
  if (path == NULL || strlen(path) >= 4200) return;
  // The first byte comes last: a signal must never find a part of the path.
  if (path[0] != 0) strcpy(kept + 1, path + 1);
  __atomic_signal_fence(__ATOMIC_SEQ_CST);
  kept[0] = path[0];
  for (int i = 0; i < 4; i++) signal(numbers[i], platform_end_by_signal);
}

// The terminal while a program has all of its screen. Everything is put back from within the handlers of signals:
// the program may be in the middle of a long piece of work, or broken.
static const char platform_enter[] = "\033[?1049h\033[?7l\033[?25l\033[?1000h\033[?1006h\033[2J";
// The screen is cleared before it is left, or a terminal could keep it in memory.
static const char platform_leave[] = "\033[0m\033[H\033[2J\033[?1006l\033[?1000l\033[?25h\033[?7h\033[?1049l";

// Pictures that were sent in kitty's way stay in the terminal's memory until it is told otherwise.
static const char platform_forget_pictures[] = "\033_Ga=d,d=A,q=2\033\\";

struct platform_screen {
  struct termios saved;
  volatile sig_atomic_t is_taken, is_woken, has_pictures;
};

static inline struct platform_screen *platform_screen(void) {
  static struct platform_screen screen;
  return &screen;
}

// Each key is told at once, but for Ctrl-C: as a signal, it ends long pieces of work too.
static inline int platform_set_raw(void) {
  struct termios raw = platform_screen()->saved;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  if (tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) != 0) return -1;
  return write(STDOUT_FILENO, platform_enter, sizeof platform_enter - 1) < 0 ? -1 : 0;
}

// What was typed and not read is dropped: half a report of the mouse would be typed at the shell.
static inline void platform_leave_screen(void) {
  if (!platform_screen()->is_taken) return;
  platform_screen()->is_taken = 0;
  ssize_t ignored = 0;
  // A signal may have cut a sequence off: this ends it first.
  if (platform_screen()->has_pictures) {
    ignored = write(STDOUT_FILENO, "\033\\", 2);
    ignored = write(STDOUT_FILENO, platform_forget_pictures, sizeof platform_forget_pictures - 1);
  }
  ignored = write(STDOUT_FILENO, platform_leave, sizeof platform_leave - 1);
  (void)ignored;
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &platform_screen()->saved);
}

static inline void platform_end_screen(int number) {
  platform_leave_screen();
  signal(number, SIG_DFL);
  raise(number);
}

// The window has another size, or the program was stopped and goes on.
static inline void platform_wake_screen(int number) {
  platform_screen()->is_woken = number;
}

static inline int platform_enter_screen(void) {
  static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGSEGV, SIGFPE};
  if (tcgetattr(STDIN_FILENO, &platform_screen()->saved) != 0) return -1;
  platform_screen()->is_taken = 1;
  for (unsigned i = 0; i < sizeof ends / sizeof *ends; i++) signal(ends[i], platform_end_screen);
  struct sigaction wake = {.sa_handler = platform_wake_screen};
  sigaction(SIGWINCH, &wake, NULL);
  sigaction(SIGCONT, &wake, NULL);
  signal(SIGTSTP, SIG_IGN);
  // They come while the program waits and at no other time, so none is missed.
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGWINCH);
  sigaddset(&held, SIGCONT);
  sigprocmask(SIG_BLOCK, &held, NULL);
  if (platform_set_raw() == 0) return 0;
  platform_leave_screen();
  return -1;
}

// ppoll(2)
int ppoll(struct pollfd *files, nfds_t count, const struct timespec *time, const sigset_t *mask);

// Waits for bytes, for so many milliseconds, or for ever if they are negative: 1 for bytes, 0 if the time is over, 2 if
// the screen has to be drawn anew, -1 if there is no terminal any more.
static inline int platform_wait_at_screen(int milliseconds) {
  struct pollfd terminal = {.fd = STDIN_FILENO, .events = POLLIN};
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  sigset_t none;
  sigemptyset(&none);
  int count = ppoll(&terminal, 1, milliseconds < 0 ? NULL : &time, &none);
  if (platform_screen()->is_woken) {
    if (platform_screen()->is_woken == SIGCONT) platform_set_raw();
    platform_screen()->is_woken = 0;
    return 2;
  }
  if (count < 0) return errno == EINTR ? 2 : -1;
  return count == 0 ? 0 : terminal.revents & POLLIN ? 1 : -1;
}
