#pragma once
// What a process needs to give up rights of its own on Linux: landlock(7) and seccomp(2). The C library has no
// functions for either, and headers that are older than the kernel lack some names.
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// linux/landlock.h
struct platform_landlock_ruleset {
  uint64_t files, network, scopes;
};
struct platform_landlock_path {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));
static const uint64_t platform_landlock_execute = 1 << 0;
static const uint64_t platform_landlock_write_file = 1 << 1;
static const uint64_t platform_landlock_read_file = 1 << 2;
static const uint64_t platform_landlock_remove = 3 << 4;         // REMOVE_DIR, REMOVE_FILE
static const uint64_t platform_landlock_make = 1 << 7 | 1 << 8;  // MAKE_DIR, MAKE_REG
// MAKE_CHAR, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM
static const uint64_t platform_landlock_make_special = 1 << 6 | 0xF << 9;
static const uint64_t platform_landlock_refer = 1 << 13;
static const uint64_t platform_landlock_truncate = 1 << 14;
static const uint64_t platform_landlock_command_device = 1 << 15;  // IOCTL_DEV

// Which version of Landlock the kernel has; less than 1 if none.
static inline int platform_landlock_version(void) {
  return (int)syscall(444, NULL, 0, 1);
}

// A set of rules that forbids these uses of files and, where the kernel can tell, all of TCP, and sockets without a file
// and signals to processes that are not bound by the same rules.
static inline int platform_landlock_rules(uint64_t files, int version) {
  struct platform_landlock_ruleset rules = {files, 3, 3};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return (int)syscall(444, &rules, size, 0);
}

// Allows uses of a file or of what is below a folder.
static inline int platform_landlock_allow(int rules, int parent, uint64_t uses) {
  struct platform_landlock_path path = {uses, parent};
  return (int)syscall(445, rules, 1, &path, 0);
}

// From the seventh version on, the kernel would note in the system's log what it refused; that would be a trace.
static inline int platform_landlock_enforce(int rules, int version) {
  return (int)syscall(446, rules, version >= 7 ? 1 /* LOG_SAME_EXEC_OFF */ : 0);
}

// Nothing that this process runs gets rights that it has not itself; both of the above ask for that.
static inline int platform_keep_rights(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

#if defined(__x86_64__)
#define PLATFORM_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define PLATFORM_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// What a process keeps when it filters its calls.
enum {
  PLATFORM_PROGRAMS = 1,  // running programs
  PLATFORM_WRITING = 2,   // opening files to write, making and removing them
};

#ifdef PLATFORM_ARCHITECTURE

// What is done about a call: this, or it fails with an error, whose number it is.
enum {
  PLATFORM_ALLOW = 0,
  // These go by an argument.
  PLATFORM_CLONE = 200,
  PLATFORM_FCNTL,
  PLATFORM_IOCTL,
  PLATFORM_KILL,
  PLATFORM_OPEN,
  PLATFORM_OPENAT,
  PLATFORM_PRCTL,
  PLATFORM_PRLIMIT,
  PLATFORM_TGKILL,
};

// The first number that no kernel had when this list was made. Later calls are unknown ones: they don't exist here, so
// that a C library does without, as on older kernels. That also meets x32's numbers, which would go round the list, and
// what a debugger leaves of a call that it lets fail.
enum { PLATFORM_CALLS = 470 };

// What to do about each call. The calls fail as they do for want of rights, or of the call itself where the C library then
// takes another way; nothing is killed.
static inline void platform_judge_calls(int keeps, uint8_t verdicts[PLATFORM_CALLS]) {
  static const struct {
    int call, verdict;
    int unless;  // with one of these it is allowed
  } rules[] = {
    // The network. What is there already, such as a standard input that is a socket, can be read and written.
    {SYS_socket, EPERM, 0}, {SYS_socketpair, EPERM, 0}, {SYS_connect, EPERM, 0}, {SYS_bind, EPERM, 0},
    {SYS_listen, EPERM, 0}, {SYS_accept, EPERM, 0}, {SYS_accept4, EPERM, 0}, {SYS_setsockopt, EPERM, 0},
    {SYS_sendto, EPERM, 0}, {SYS_sendmsg, EPERM, 0}, {SYS_sendmmsg, EPERM, 0}, {SYS_recvfrom, EPERM, 0},
    {SYS_recvmsg, EPERM, 0}, {SYS_recvmmsg, EPERM, 0},

    // Words that would be typed at the terminal, and what else devices are told.
    {SYS_ioctl, PLATFORM_IOCTL, 0}, {SYS_setsid, EPERM, 0},

    // Looking into other processes, and changing them.
    {SYS_ptrace, EPERM, 0}, {SYS_process_vm_readv, EPERM, 0}, {SYS_process_vm_writev, EPERM, 0}, {SYS_kcmp, EPERM, 0},
    {SYS_get_robust_list, EPERM, 0}, {SYS_migrate_pages, EPERM, 0}, {SYS_move_pages, EPERM, 0},
    {SYS_setpriority, EPERM, 0}, {SYS_ioprio_set, EPERM, 0}, {SYS_sched_setaffinity, EPERM, 0},
    {SYS_sched_setattr, EPERM, 0}, {SYS_sched_setparam, EPERM, 0}, {SYS_sched_setscheduler, EPERM, 0},
    {SYS_prlimit64, PLATFORM_PRLIMIT, 0}, {438 /* pidfd_getfd */, EPERM, 0}, {440 /* process_madvise */, EPERM, 0},
    {448 /* process_mrelease */, EPERM, 0}, {SYS_prctl, PLATFORM_PRCTL, 0},

    // Signals to others. A program that is run must be able to signal itself, and a filter knows no more of it than its
    // number now: so it may signal single processes, and Landlock keeps that within this program and what it runs. On
    // kernels before Linux 6.12, a program that is run can signal others of the same user.
    {SYS_kill, PLATFORM_KILL, 0}, {SYS_tgkill, PLATFORM_TGKILL, 0}, {SYS_tkill, EPERM, PLATFORM_PROGRAMS},
    {SYS_rt_sigqueueinfo, EPERM, 0}, {SYS_rt_tgsigqueueinfo, EPERM, 0}, {424 /* pidfd_send_signal */, EPERM, 0},
    {434 /* pidfd_open */, EPERM, PLATFORM_PROGRAMS}, {SYS_fcntl, PLATFORM_FCNTL, 0},

    // Rights, owners, times and marks of files: no file is to become readable to others, or to look untouched. Also by
    // way of an open file, as any file of one's own can be opened.
    {SYS_fchmod, EPERM, 0}, {SYS_fchmodat, EPERM, 0}, {452 /* fchmodat2 */, EPERM, 0}, {SYS_fchown, EPERM, 0},
    {SYS_fchownat, EPERM, 0}, {SYS_utimensat, EPERM, 0}, {SYS_setxattr, EPERM, 0}, {SYS_lsetxattr, EPERM, 0},
    {SYS_fsetxattr, EPERM, 0}, {SYS_removexattr, EPERM, 0}, {SYS_lremovexattr, EPERM, 0}, {SYS_fremovexattr, EPERM, 0},
    {463 /* setxattrat */, EPERM, 0}, {466 /* removexattrat */, EPERM, 0}, {469 /* file_setattr */, EPERM, 0},
    {SYS_mknodat, EPERM, 0},

    // Namespaces and mounts; a new namespace has rights in it that were given up outside.
    {SYS_unshare, EPERM, 0}, {SYS_setns, EPERM, 0}, {SYS_clone, PLATFORM_CLONE, 0}, {SYS_mount, EPERM, 0},
    {SYS_umount2, EPERM, 0}, {SYS_pivot_root, EPERM, 0}, {SYS_chroot, EPERM, 0}, {428 /* open_tree */, EPERM, 0},
    {429 /* move_mount */, EPERM, 0}, {430 /* fsopen */, EPERM, 0}, {431 /* fsconfig */, EPERM, 0},
    {432 /* fsmount */, EPERM, 0}, {433 /* fspick */, EPERM, 0}, {442 /* mount_setattr */, EPERM, 0},
    {467 /* open_tree_attr */, EPERM, 0}, {SYS_name_to_handle_at, EPERM, 0}, {SYS_open_by_handle_at, EPERM, 0},
    {SYS_fanotify_init, EPERM, 0}, {SYS_fanotify_mark, EPERM, 0}, {SYS_quotactl, EPERM, 0},
    {443 /* quotactl_fd */, EPERM, 0},
    // Its flags stand where no filter can look; without it the C library uses clone.
    {435 /* clone3 */, ENOSYS, 0},

    // Who one is.
    {SYS_setuid, EPERM, 0}, {SYS_setgid, EPERM, 0}, {SYS_setreuid, EPERM, 0}, {SYS_setregid, EPERM, 0},
    {SYS_setresuid, EPERM, 0}, {SYS_setresgid, EPERM, 0}, {SYS_setfsuid, EPERM, 0}, {SYS_setfsgid, EPERM, 0},
    {SYS_setgroups, EPERM, 0}, {SYS_capset, EPERM, 0}, {SYS_personality, EPERM, 0},
    {460 /* lsm_set_self_attr */, EPERM, 0},

    // Large parts of the kernel that nothing here needs, in which there were many mistakes. Rings moreover make calls that
    // no filter sees.
    {SYS_add_key, EPERM, 0}, {SYS_keyctl, EPERM, 0}, {SYS_request_key, EPERM, 0}, {SYS_bpf, EPERM, 0},
    {SYS_perf_event_open, EPERM, 0}, {SYS_userfaultfd, EPERM, 0}, {425 /* io_uring_setup */, ENOSYS, 0},
    {426 /* io_uring_enter */, ENOSYS, 0}, {427 /* io_uring_register */, ENOSYS, 0}, {SYS_io_setup, ENOSYS, 0},
    {SYS_vmsplice, EPERM, 0}, {447 /* memfd_secret */, ENOSYS, 0},

    // Messages and memory that are shared by a number with whoever knows it.
    {SYS_mq_open, EPERM, 0}, {SYS_mq_unlink, EPERM, 0}, {SYS_msgget, EPERM, 0}, {SYS_msgsnd, EPERM, 0},
    {SYS_msgrcv, EPERM, 0}, {SYS_msgctl, EPERM, 0}, {SYS_semget, EPERM, 0}, {SYS_semop, EPERM, 0},
    {SYS_semtimedop, EPERM, 0}, {SYS_semctl, EPERM, 0}, {SYS_shmget, EPERM, 0}, {SYS_shmat, EPERM, 0},
    {SYS_shmctl, EPERM, 0},

    // The machine: its time, names, modules, swap, log and end.
    {SYS_settimeofday, EPERM, 0}, {SYS_clock_settime, EPERM, 0}, {SYS_adjtimex, EPERM, 0},
    {SYS_clock_adjtime, EPERM, 0}, {SYS_sethostname, EPERM, 0}, {SYS_setdomainname, EPERM, 0},
    {SYS_init_module, EPERM, 0}, {SYS_finit_module, EPERM, 0}, {SYS_delete_module, EPERM, 0},
    {SYS_kexec_load, EPERM, 0}, {SYS_reboot, EPERM, 0}, {SYS_swapon, EPERM, 0}, {SYS_swapoff, EPERM, 0},
    {SYS_acct, EPERM, 0}, {SYS_syslog, EPERM, 0}, {SYS_vhangup, EPERM, 0},

    // Running programs, and being one.
    {SYS_execve, EPERM, PLATFORM_PROGRAMS}, {SYS_execveat, EPERM, PLATFORM_PROGRAMS},
    {SYS_setpgid, EPERM, PLATFORM_PROGRAMS},

    // Opening files to write, and making and removing them: who only reads can't on any kernel, whether it has Landlock or
    // not. Programs that are run open /dev/null as if they made it, so for those it is left to Landlock.
    {SYS_openat, PLATFORM_OPENAT, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {437 /* openat2 */, ENOSYS, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_mkdirat, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_unlinkat, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_linkat, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_symlinkat, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_renameat, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_renameat2, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_truncate, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},

#ifdef __x86_64__
    // What ARM64 has by newer names only, or not at all.
    {SYS_chmod, EPERM, 0}, {SYS_chown, EPERM, 0}, {SYS_lchown, EPERM, 0}, {SYS_utime, EPERM, 0}, {SYS_utimes, EPERM, 0},
    {SYS_futimesat, EPERM, 0}, {SYS_mknod, EPERM, 0}, {SYS_iopl, EPERM, 0}, {SYS_ioperm, EPERM, 0},
    {SYS_modify_ldt, EPERM, 0}, {SYS_uselib, EPERM, 0}, {320 /* kexec_file_load */, EPERM, 0},
    {SYS_fork, EPERM, PLATFORM_PROGRAMS}, {SYS_vfork, EPERM, PLATFORM_PROGRAMS},
    {SYS_open, PLATFORM_OPEN, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_creat, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS}, {SYS_mkdir, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_rmdir, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS}, {SYS_unlink, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_link, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS}, {SYS_symlink, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
    {SYS_rename, EACCES, PLATFORM_WRITING | PLATFORM_PROGRAMS},
#else
    {294 /* kexec_file_load */, EPERM, 0},
#endif
  };
  for (int call = 0; call < PLATFORM_CALLS; call++) verdicts[call] = PLATFORM_ALLOW;
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
    if ((rules[i].unless & keeps) == 0) verdicts[rules[i].call] = (uint8_t)rules[i].verdict;
  }
}

// The filter as the kernel takes it: steps of a very small machine with one number in mind.
struct platform_filter {
  int keeps;
  unsigned count;
  struct sock_filter steps[2048];
};

// Adds a step; after a comparison, so many of the next are passed over for yes or for no.
static inline void platform_step(struct platform_filter *filter, int code, uint32_t value, int yes, int no) {
  struct sock_filter step = {(uint16_t)code, (uint8_t)yes, (uint8_t)no, value};
  filter->steps[filter->count++] = step;
}

static inline void platform_end(struct platform_filter *filter, int code) {
  uint32_t answer = code == PLATFORM_ALLOW ? SECCOMP_RET_ALLOW : SECCOMP_RET_ERRNO | (uint32_t)code;
  platform_step(filter, BPF_RET | BPF_K, answer, 0, 0);
}

// Takes an argument into mind, or the half of it that the kernel goes by; both architectures have that half first.
static inline void platform_load(struct platform_filter *filter, unsigned argument) {
  uint32_t place = (uint32_t)(offsetof(struct seccomp_data, args) + argument * sizeof(uint64_t));
  platform_step(filter, BPF_LD | BPF_W | BPF_ABS, place, 0, 0);
}

// The end, if what is in mind is one of these, has any of these bits, or lies from the first of these on before the second.
static inline void platform_end_if(struct platform_filter *filter, uint32_t value, int code) {
  platform_step(filter, BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
  platform_end(filter, code);
}
static inline void platform_end_with(struct platform_filter *filter, uint32_t bits, int code) {
  platform_step(filter, BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
  platform_end(filter, code);
}
static inline void platform_end_within(struct platform_filter *filter, uint32_t first, uint32_t end, int code) {
  platform_step(filter, BPF_JMP | BPF_JGE | BPF_K, first, 0, 2);
  platform_step(filter, BPF_JMP | BPF_JGE | BPF_K, end, 1, 0);
  platform_end(filter, code);
}

// What devices may be told. Terminals could be told to take something as typed (TIOCSTI, and TIOCLINUX by way of what is
// selected), to send signals, or to read otherwise; files to be what can't be changed.
static inline void platform_filter_ioctl(struct platform_filter *filter) {
  // The settings of a terminal, its size, whether all is written, who has it, and how much there is to read.
  static const uint32_t needed[] = {
    0x5401 /* TCGETS */, 0x5402 /* TCSETS */, 0x5403 /* TCSETSW */, 0x5404 /* TCSETSF */, 0x802C542A /* TCGETS2 */,
    0x402C542B /* TCSETS2 */, 0x402C542C /* TCSETSW2 */, 0x402C542D /* TCSETSF2 */, 0x5413 /* TIOCGWINSZ */,
    0x5409 /* TCSBRK */, 0x540F /* TIOCGPGRP */, 0x541B /* FIONREAD */,
  };
  static const uint32_t harmful[] = {
    0x5412 /* TIOCSTI */, 0x541C /* TIOCLINUX */, 0x541D /* TIOCCONS */, 0x5423 /* TIOCSETD */, 0x540E /* TIOCSCTTY */,
    0x5422 /* TIOCNOTTY */, 0x5437 /* TIOCVHANGUP */, 0x40045436 /* TIOCSIG */, 0x541F /* TIOCSSERIAL */,
    0x5452 /* FIOASYNC */, 0x8901 /* FIOSETOWN */, 0x8902 /* SIOCSPGRP */, 0x40086602 /* FS_IOC_SETFLAGS */,
    0x40046602 /* FS_IOC32_SETFLAGS */, 0x401C5820 /* FS_IOC_FSSETXATTR */,
  };
  platform_load(filter, 1);
  if (filter->keeps & PLATFORM_PROGRAMS) {
    for (size_t i = 0; i < sizeof harmful / sizeof *harmful; i++) platform_end_if(filter, harmful[i], EPERM);
    platform_end_within(filter, 0x4B00, 0x4C00, EPERM);  // the console's keys: KDSKBSENT gives them words
    platform_end_within(filter, 0x5600, 0x5700, EPERM);  // which console is seen
    platform_end(filter, PLATFORM_ALLOW);
  } else {
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) platform_end_if(filter, needed[i], PLATFORM_ALLOW);
    platform_end(filter, EPERM);
  }
}

// Files that send signals when something happens to them: a program that runs others has these ended that way.
static inline void platform_filter_fcntl(struct platform_filter *filter) {
  platform_load(filter, 1);
  platform_end_if(filter, 15 /* F_SETOWN_EX */, EPERM);
  platform_end_if(filter, 1024 /* F_SETLEASE */, EPERM);
  platform_end_if(filter, 1026 /* F_NOTIFY */, EPERM);
  if (!(filter->keeps & PLATFORM_PROGRAMS)) {
    platform_end_if(filter, 8 /* F_SETOWN */, EPERM);
    platform_end_if(filter, 10 /* F_SETSIG */, EPERM);
    platform_step(filter, BPF_JMP | BPF_JEQ | BPF_K, F_SETFL, 0, 3);
    platform_load(filter, 2);
    platform_end_with(filter, 020000 /* O_ASYNC */, EPERM);
  }
  platform_end(filter, PLATFORM_ALLOW);
}

// What a process may have done to itself: it stays out of reach of debuggers, and keeps no secret with others.
static inline void platform_filter_prctl(struct platform_filter *filter) {
  platform_load(filter, 0);
  platform_end_if(filter, 0x59616D61 /* PR_SET_PTRACER */, EPERM);
  platform_end_if(filter, 35 /* PR_SET_MM */, EPERM);
  platform_end_if(filter, 62 /* PR_SCHED_CORE */, EPERM);
  platform_end_if(filter, 67 /* PR_SET_MEMORY_MERGE */, EPERM);
  platform_step(filter, BPF_JMP | BPF_JEQ | BPF_K, PR_SET_DUMPABLE, 0, 3);
  platform_load(filter, 1);
  platform_end_if(filter, 0, PLATFORM_ALLOW);
  platform_end(filter, EPERM);
  platform_end(filter, PLATFORM_ALLOW);
}

// Threads, and processes if programs are run; never with namespaces of their own.
static inline void platform_filter_clone(struct platform_filter *filter) {
  const uint32_t namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                              CLONE_NEWPID | CLONE_NEWNET;
  platform_load(filter, 0);
  platform_end_with(filter, namespaces, EPERM);
  if (!(filter->keeps & PLATFORM_PROGRAMS)) {
    platform_end_with(filter, CLONE_THREAD, PLATFORM_ALLOW);
    platform_end(filter, EPERM);
  }
  platform_end(filter, PLATFORM_ALLOW);
}

// Adds what is done once a call is known.
static inline void platform_add_verdict(struct platform_filter *filter, int verdict) {
  const int runs_programs = filter->keeps & PLATFORM_PROGRAMS;
  switch (verdict) {
  case PLATFORM_IOCTL: platform_filter_ioctl(filter); break;
  case PLATFORM_FCNTL: platform_filter_fcntl(filter); break;
  case PLATFORM_PRCTL: platform_filter_prctl(filter); break;
  case PLATFORM_CLONE: platform_filter_clone(filter); break;
  case PLATFORM_KILL:
  case PLATFORM_TGKILL:
    // Ourselves only, which is what raise and abort do; or, with programs, no groups, nor all that there are.
    platform_load(filter, 0);
    if (!runs_programs) platform_end_if(filter, (uint32_t)getpid(), PLATFORM_ALLOW);
    if (runs_programs) platform_end_within(filter, 1, 0x80000000, PLATFORM_ALLOW);
    platform_end(filter, EPERM);
    break;
  case PLATFORM_PRLIMIT:
    // The limits of the process that asks.
    platform_load(filter, 0);
    platform_end_if(filter, 0, PLATFORM_ALLOW);
    platform_end(filter, EPERM);
    break;
  case PLATFORM_OPEN:
  case PLATFORM_OPENAT:
    // No file is made, emptied or opened to be written.
    platform_load(filter, verdict == PLATFORM_OPEN ? 1 : 2);
    platform_end_with(filter, O_ACCMODE | O_CREAT | O_TRUNC | 020000000 /* O_TMPFILE without O_DIRECTORY */, EACCES);
    platform_end(filter, PLATFORM_ALLOW);
    break;
  default: platform_end(filter, verdict);
  }
}

// Adds the search for a call, by halves, so that none waits for long. The numbers fall into runs of one verdict; these are
// the first of each run, of which the call is in one from `first` on before `end`.
static inline void platform_add_search(
  struct platform_filter *filter, const uint8_t verdicts[PLATFORM_CALLS], const uint16_t runs[], int first, int end) {
  if (end - first == 1) {
    platform_add_verdict(filter, verdicts[runs[first]]);
    return;
  }
  int middle = (first + end) / 2;
  platform_step(filter, BPF_JMP | BPF_JGE | BPF_K, runs[middle], 0, 1);
  unsigned jump = filter->count;
  platform_step(filter, BPF_JMP | BPF_JA, 0, 0, 0);
  platform_add_search(filter, verdicts, runs, first, middle);
  filter->steps[jump].k = filter->count - jump - 1;
  platform_add_search(filter, verdicts, runs, middle, end);
}

#endif

// Forbids all calls but those that what is kept needs, from now on and to what is run.
// A function of its own, or its guard of the stack would be lost in the Swift that it becomes part of.
__attribute__((noinline)) static int platform_filter_calls(int keeps) {
#ifdef PLATFORM_ARCHITECTURE
  uint8_t verdicts[PLATFORM_CALLS];
  platform_judge_calls(keeps, verdicts);
  struct platform_filter filter;
  filter.keeps = keeps;
  filter.count = 0;
  // Numbers mean other calls on another architecture, whose programs may run here: they can do nothing.
  platform_step(&filter, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch), 0, 0);
  platform_step(&filter, BPF_JMP | BPF_JEQ | BPF_K, PLATFORM_ARCHITECTURE, 1, 0);
  platform_end(&filter, ENOSYS);
  platform_step(&filter, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0, 0);
  platform_step(&filter, BPF_JMP | BPF_JGE | BPF_K, PLATFORM_CALLS, 0, 1);
  platform_end(&filter, ENOSYS);
  uint16_t runs[PLATFORM_CALLS];
  int count = 0;
  for (int call = 0; call < PLATFORM_CALLS; call++) {
    if (call == 0 || verdicts[call] != verdicts[call - 1]) runs[count++] = (uint16_t)call;
  }
  platform_add_search(&filter, verdicts, runs, 0, count);
  struct sock_fprog program = {(unsigned short)filter.count, filter.steps};
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
#else
  (void)keeps;
  errno = ENOSYS;
  return -1;
#endif
}

// open(2): a file or folder to be named only.
static const int platform_O_PATH = 010000000;
