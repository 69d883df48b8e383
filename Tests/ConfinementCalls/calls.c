#define _GNU_SOURCE
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static int terminal = -1;
static int own_file = -1;
static char own_path[128];

static void say(const char *name, long result) {
  int code = errno;
  printf("%s: ", name);
  if (result >= 0) {
    puts("ok");
  } else if (strerrorname_np(code) != NULL) {
    puts(strerrorname_np(code));
  } else {
    printf("%d\n", code);
  }
  errno = 0;
}

// A terminal of this process's own; what is typed there comes to nobody else.
static void open_terminal(void) {
  int other = posix_openpt(O_RDWR | O_NOCTTY);
  if (other < 0 || grantpt(other) != 0 || unlockpt(other) != 0) return;
  setsid();
  terminal = open(ptsname(other), O_RDWR | O_NONBLOCK);
  struct termios settings;
  if (terminal < 0 || tcgetattr(terminal, &settings) != 0) return;
  settings.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  tcsetattr(terminal, TCSANOW, &settings);
}

static void name_file(pid_t process) { snprintf(own_path, sizeof own_path, P_tmpdir "/confinement-probe-%d", process); }

void calls_prepare(void) {
  fflush(stdout);
  pid_t child = fork();
  if (child != 0) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    name_file(child);
    unlink(own_path);
    if (WIFSIGNALED(status)) {
      printf("ended by: %s\n", sigabbrev_np(WTERMSIG(status)));
      fflush(stdout);
    }
    _exit(WIFSIGNALED(status) ? 0 : WEXITSTATUS(status));
  }
  // Who started this may have held signals back.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  open_terminal();
  say("before, typing at the terminal", ioctl(terminal, TIOCSTI, "x"));
  char typed = 0;
  say("before, what was typed", read(terminal, &typed, 1));
  // A file of its own that was open before.
  name_file(getpid());
  own_file = open(own_path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

// A call with arguments that make no sense, so that it would do nothing if it were let through.
#define TRY(group, name) say(group #name, syscall(SYS_##name, -1L, -1L, -1L, -1L, -1L, -1L))
#define TRY_NUMBER(group, name, number) say(group #name, syscall(number, -1L, -1L, -1L, -1L, -1L, -1L))

static void try_calls(void) {
  TRY("", socket); TRY("", socketpair); TRY("", connect); TRY("", bind); TRY("", listen); TRY("", accept);
  TRY("", accept4); TRY("", setsockopt); TRY("", sendto); TRY("", sendmsg); TRY("", sendmmsg); TRY("", recvfrom);
  TRY("", recvmsg); TRY("", recvmmsg);
  TRY("", setsid);
  TRY("", ptrace); TRY("", process_vm_readv); TRY("", process_vm_writev); TRY("", kcmp); TRY("", get_robust_list);
  TRY("", migrate_pages); TRY("", move_pages); TRY("", setpriority); TRY("", ioprio_set);
  TRY("", sched_setaffinity); TRY("", sched_setattr); TRY("", sched_setparam); TRY("", sched_setscheduler);
  TRY("", prlimit64);
  TRY_NUMBER("", pidfd_getfd, 438); TRY_NUMBER("", process_madvise, 440); TRY_NUMBER("", process_mrelease, 448);
  TRY("", rt_sigqueueinfo); TRY("", rt_tgsigqueueinfo); TRY_NUMBER("", pidfd_send_signal, 424);
  TRY("", fchmod); TRY("", fchmodat); TRY_NUMBER("", fchmodat2, 452); TRY("", fchown); TRY("", fchownat);
  TRY("", utimensat); TRY("", setxattr); TRY("", lsetxattr); TRY("", fsetxattr); TRY("", removexattr);
  TRY("", lremovexattr); TRY("", fremovexattr); TRY_NUMBER("", setxattrat, 463);
  TRY_NUMBER("", removexattrat, 466); TRY_NUMBER("", file_setattr, 469); TRY("", mknodat);
  TRY("", unshare); TRY("", setns); TRY("", mount); TRY("", umount2); TRY("", pivot_root); TRY("", chroot);
  TRY_NUMBER("", open_tree, 428); TRY_NUMBER("", move_mount, 429); TRY_NUMBER("", fsopen, 430);
  TRY_NUMBER("", fsconfig, 431); TRY_NUMBER("", fsmount, 432); TRY_NUMBER("", fspick, 433);
  TRY_NUMBER("", clone3, 435); TRY_NUMBER("", mount_setattr, 442); TRY_NUMBER("", quotactl_fd, 443);
  TRY_NUMBER("", open_tree_attr, 467);
  TRY("", name_to_handle_at); TRY("", open_by_handle_at); TRY("", fanotify_init); TRY("", fanotify_mark);
  TRY("", quotactl);
  TRY("", setuid); TRY("", setgid); TRY("", setreuid); TRY("", setregid); TRY("", setresuid); TRY("", setresgid);
  TRY("", setfsuid); TRY("", setfsgid); TRY("", setgroups); TRY("", capset); TRY("", personality);
  TRY_NUMBER("", lsm_set_self_attr, 460);
  TRY("", add_key); TRY("", keyctl); TRY("", request_key); TRY("", bpf); TRY("", perf_event_open);
  TRY("", userfaultfd); TRY_NUMBER("", io_uring_setup, 425); TRY_NUMBER("", io_uring_enter, 426);
  TRY_NUMBER("", io_uring_register, 427); TRY("", io_setup); TRY("", vmsplice); TRY_NUMBER("", memfd_secret, 447);
  TRY("", mq_open); TRY("", mq_unlink); TRY("", msgget); TRY("", msgsnd); TRY("", msgrcv); TRY("", msgctl);
  TRY("", semget); TRY("", semop); TRY("", semtimedop); TRY("", semctl); TRY("", shmget); TRY("", shmat);
  TRY("", shmctl);
  TRY("", settimeofday); TRY("", clock_settime); TRY("", adjtimex); TRY("", clock_adjtime); TRY("", sethostname);
  TRY("", setdomainname); TRY("", init_module); TRY("", finit_module); TRY("", delete_module); TRY("", kexec_load);
  TRY("", kexec_file_load); TRY("", reboot); TRY("", swapon); TRY("", swapoff); TRY("", acct); TRY("", syslog);
  TRY("", vhangup);
  TRY_NUMBER("", a call that came later, 470); TRY_NUMBER("", a call of x32, 0x40000000 | 39);
  TRY("alone ", tkill); TRY_NUMBER("alone ", pidfd_open, 434); TRY("alone ", execve); TRY("alone ", execveat);
  TRY("alone ", setpgid);
  TRY_NUMBER("reading ", openat2, 437); TRY("reading ", mkdirat); TRY("reading ", unlinkat); TRY("reading ", linkat);
  TRY("reading ", symlinkat); TRY("reading ", renameat2); TRY("reading ", truncate);
#ifdef SYS_renameat
  TRY("reading ", renameat);
#endif
#ifdef __x86_64__
  TRY("", chmod); TRY("", chown); TRY("", lchown); TRY("", utime); TRY("", utimes); TRY("", futimesat);
  TRY("", mknod); TRY("", iopl); TRY("", ioperm); TRY("", modify_ldt); TRY("", uselib);
  TRY("reading ", creat); TRY("reading ", mkdir); TRY("reading ", rmdir); TRY("reading ", unlink);
  TRY("reading ", link); TRY("reading ", symlink); TRY("reading ", rename);
#endif
}

// Ends in the parent if it is let through, which is seen there.
static long make_process(unsigned long flags) {
  long child = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
  if (child == 0) _exit(0);
  if (child > 0) waitpid((pid_t)child, NULL, 0);
  return child;
}

static void try_processes(void) {
  say("a process in a namespace of users", make_process(CLONE_NEWUSER));
  say("a process in a namespace of mounts", make_process(CLONE_NEWNS));
  say("a process in a namespace of the network", make_process(CLONE_NEWNET));
  say("a namespace of users", unshare(CLONE_NEWUSER));
  say("alone a process", make_process(0));
#ifdef SYS_fork
  long child = syscall(SYS_fork);
  if (child == 0) _exit(0);
  say("alone fork", child);
#endif
  say("to be traced by anybody", prctl(PR_SET_PTRACER, -1L, 0, 0, 0));
  say("to be read by others", prctl(PR_SET_DUMPABLE, 1, 0, 0, 0));
  say("another start of memory", prctl(35 /* PR_SET_MM */, 1, 0, 0, 0));
  struct rlimit limit;
  say("limits of another process", prlimit(getppid(), RLIMIT_NOFILE, NULL, &limit));
}

// SIGURG is passed over by who does not wait for it; the last of these would kill the parent.
static void try_signals(void) {
  pid_t parent = getppid();
  siginfo_t info = {.si_code = SI_QUEUE};
  say("a signal to the parent", kill(parent, SIGURG));
  say("a question for the parent", kill(parent, 0));
  say("a signal to a thread of the parent", syscall(SYS_tgkill, parent, parent, SIGURG));
  say("a signal to any thread", syscall(SYS_tkill, parent, SIGURG));
  say("a signal with a word", syscall(SYS_rt_sigqueueinfo, parent, SIGURG, &info));
  say("a signal to all there are", kill(-1, SIGURG));
  say("a signal to the group of the parent", kill(-getpgid(parent), SIGURG));
  say("a signal to the own group", kill(0, SIGURG));
  int ends[2];
  if (pipe(ends) != 0) return;
  say("alone signals from a file", fcntl(ends[0], F_SETOWN, parent));
  say("alone another signal from a file", fcntl(ends[0], F_SETSIG, SIGURG));
  say("alone signals when a file changes", fcntl(ends[0], F_SETFL, O_ASYNC));
  struct f_owner_ex owner = {F_OWNER_PID, parent};
  say("signals from a file to a thread", fcntl(ends[0], F_SETOWN_EX, &owner));
  say("a lease", fcntl(own_file, F_SETLEASE, F_RDLCK));
  int yes = 1;
  say("signals from a file, asked otherwise", ioctl(ends[0], FIOASYNC, &yes));
  say("an end of the parent", kill(parent, SIGKILL));
}

static void try_terminal(void) {
  for (const char *word = "evil\n"; *word != 0; word++) {
    long result = ioctl(terminal, TIOCSTI, word);
    if (*word == '\n') say("typing at the terminal", result);
  }
  // The kernel goes by the lower half of the request.
  say("typing at the terminal, in disguise", syscall(SYS_ioctl, terminal, 0x100000000L | TIOCSTI, "x"));
  char typed = 0;
  long count = read(terminal, &typed, 1);
  printf("typed: %s\n", count < 0 && errno == EAGAIN ? "nothing" : "something");
  int discipline = 0;
  char request = 2;
  say("what is selected on the console", ioctl(terminal, TIOCLINUX, &request));
  say("what the console prints", ioctl(terminal, TIOCCONS, 0));
  say("another way to read the terminal", ioctl(terminal, TIOCSETD, &discipline));
  say("the terminal as one's own", ioctl(terminal, TIOCSCTTY, 0));
  say("no terminal", ioctl(terminal, TIOCNOTTY, 0));
  say("words for a key", ioctl(terminal, 0x4B49 /* KDSKBSENT */, NULL));
  say("another console", ioctl(terminal, 0x5606 /* VT_ACTIVATE */, 0));
  say("alone a size for the terminal", ioctl(terminal, TIOCSWINSZ, &(struct winsize){.ws_row = 1, .ws_col = 1}));
  int pages = 0;
  say("a file that can't be changed", ioctl(own_file, 0x40086602 /* FS_IOC_SETFLAGS */, &pages));
}

static void try_files(void) {
  say("rights of an own file", chmod(own_path, 0644));
  say("rights of an open file", fchmod(own_file, 0644));
  say("owner of an own file", chown(own_path, getuid(), getgid()));
  say("owner of an open file", fchown(own_file, getuid(), getgid()));
  say("a mark on an own file", (long)syscall(SYS_setxattr, own_path, "user.mark", "1", 1L, 0L));
  say("times of an own file", utimensat(AT_FDCWD, own_path, NULL, 0));
  say("times of an open file", futimens(own_file, NULL));
  say("a pipe with a name", mkfifo(P_tmpdir "/confinement-probe-pipe", 0600));
  say("reading a file that is there", open(own_path, O_RDWR));
  say("reading another file that is there", open(own_path, O_WRONLY | O_APPEND));
  say("reading a new file", open("confinement-probe-new", O_RDWR | O_CREAT, 0600));
  say("reading a new file without a name", open(".", O_RDWR | O_TMPFILE, 0600));
  struct stat status;
  printf("own file: %s\n", fstat(own_file, &status) == 0 && (status.st_mode & 0777) == 0600 ? "as before" : "changed");
}

void calls_try(void) {
  try_calls();
  try_processes();
  try_terminal();
  try_files();
  try_signals();
  fflush(stdout);
}

static volatile sig_atomic_t caught = 0;
static void catch(int number) { caught = number; }

void calls_try_needed(void) {
  struct winsize size;
  struct termios settings;
  say("needed size of the terminal", ioctl(terminal, TIOCGWINSZ, &size));
  say("needed settings of the terminal", tcgetattr(terminal, &settings));
  say("needed other settings of the terminal", tcsetattr(terminal, TCSAFLUSH, &settings));
  int again = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (again < 0 && errno == EACCES) again = terminal;  // who only reads, or only writes, has it open from before
  say("needed the terminal once more", again);
  say("needed settings once more", tcgetattr(again, &settings));
  say("needed other settings once more", tcsetattr(again, TCSAFLUSH, &settings));
  say("needed writing to an open file", write(own_file, "x", 1));
  say("needed length of an open file", ftruncate(own_file, 0));
  say("needed own limits", getrlimit(RLIMIT_NOFILE, &(struct rlimit){0}));
  say("needed memory for secrets", mlock(own_path, 1));
  say("needed number of cores", sched_getaffinity(0, sizeof(cpu_set_t), &(cpu_set_t){0}));
  signal(SIGTERM, catch);
  say("needed a signal to oneself", raise(SIGTERM) == 0 && caught == SIGTERM ? 0 : -1);
  caught = 0;
  say("needed a signal by number", kill(getpid(), SIGTERM) == 0 && caught == SIGTERM ? 0 : -1);
  caught = 0;
  say("needed a signal to a thread", pthread_kill(pthread_self(), SIGTERM) == 0 && caught == SIGTERM ? 0 : -1);
  fflush(stdout);
}
