#pragma once
// What a process needs to give up rights of its own on Linux: landlock(7) and seccomp(2). The C library has no
// functions for either, and headers that are older than the kernel lack some names.
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/sched.h>
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
static const uint64_t platform_landlock_remove_and_make = 0x1FF << 4;  // REMOVE_DIR to MAKE_SYM
static const uint64_t platform_landlock_refer = 1 << 13;
static const uint64_t platform_landlock_truncate = 1 << 14;

// Which version of Landlock the kernel has; less than 1 if none.
static inline int platform_landlock_version(void) {
  return (int)syscall(444, NULL, 0, 1);
}

// A set of rules that forbids these uses of files, and all of TCP where the kernel can tell.
static inline int platform_landlock_rules(uint64_t files, int version) {
  struct platform_landlock_ruleset rules = {files, 3, 1};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return (int)syscall(444, &rules, size, 0);
}

// Allows uses of a file or of what is below a folder.
static inline int platform_landlock_allow(int rules, int parent, uint64_t uses) {
  struct platform_landlock_path path = {uses, parent};
  return (int)syscall(445, rules, 1, &path, 0);
}

static inline int platform_landlock_enforce(int rules) {
  return (int)syscall(446, rules, 0);
}

// Nothing that this process runs gets rights that it has not itself; both of the above ask for that.
static inline int platform_keep_rights(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

#if defined(__x86_64__)
#define PLATFORM_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define PLATFORM_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Forbids sockets, looking into other processes and, unless it is to run programs, new processes. Threads are allowed.
// The calls fail as they do for want of rights, or of the call itself where the C library then takes another way.
// A function of its own, or its guard of the stack would be lost in the Swift that it becomes part of.
__attribute__((noinline)) static int platform_filter_calls(int runs_programs) {
#ifdef PLATFORM_ARCHITECTURE
#define PLATFORM_DENY(number, code) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (code))
  struct sock_filter filter[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PLATFORM_ARCHITECTURE, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    // The x32 numbers would go round the list; and a debugger that lets a call fail makes it one that is none.
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    PLATFORM_DENY(SYS_socket, EPERM),
    PLATFORM_DENY(SYS_socketpair, EPERM),
    PLATFORM_DENY(SYS_connect, EPERM),
    PLATFORM_DENY(SYS_bind, EPERM),
    PLATFORM_DENY(SYS_listen, EPERM),
    PLATFORM_DENY(SYS_accept, EPERM),
    PLATFORM_DENY(SYS_accept4, EPERM),
    PLATFORM_DENY(SYS_ptrace, EPERM),
    PLATFORM_DENY(SYS_process_vm_readv, EPERM),
    PLATFORM_DENY(SYS_process_vm_writev, EPERM),
    PLATFORM_DENY(SYS_add_key, EPERM),
    PLATFORM_DENY(SYS_keyctl, EPERM),
    PLATFORM_DENY(SYS_bpf, EPERM),
    PLATFORM_DENY(SYS_perf_event_open, EPERM),
    PLATFORM_DENY(SYS_userfaultfd, EPERM),
    // Rings make calls that no filter sees.
    PLATFORM_DENY(425 /* io_uring_setup */, ENOSYS),
    // From here on, what running programs takes; the first rule leads past it.
    BPF_JUMP(BPF_JMP | BPF_JA, runs_programs ? 0 : 1, 0, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    PLATFORM_DENY(SYS_execve, EPERM),
    PLATFORM_DENY(SYS_execveat, EPERM),
#ifdef SYS_fork
    PLATFORM_DENY(SYS_fork, EPERM),
    PLATFORM_DENY(SYS_vfork, EPERM),
#endif
    // Its flags stand where no filter can look; without it the C library uses clone.
    PLATFORM_DENY(435 /* clone3 */, ENOSYS),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3),
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
    BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
#undef PLATFORM_DENY
  struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
#else
  (void)runs_programs;
  errno = ENOSYS;
  return -1;
#endif
}

// open(2): a file or folder to be named only.
static const int platform_O_PATH = 010000000;
