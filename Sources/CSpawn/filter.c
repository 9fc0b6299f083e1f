#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The system calls that a formatter has no use for. Landlock guards names of files; this guards the rest: sockets, other
// processes, the kernel, and what Landlock leaves open (modes, owners and times of files that the user owns).

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

static const int denied[] = {
    // Sockets. `socketpair` stays: it reaches nobody. io_uring is a second way to most calls.
    SYS_socket, SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register,
    // Leaving the group that is killed as a whole.
    SYS_setsid, SYS_setpgid,
    // Other processes.
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_pidfd_getfd, SYS_process_madvise,
    SYS_setpriority, SYS_ioprio_set, SYS_migrate_pages, SYS_move_pages, SYS_shmget, SYS_shmat, SYS_semget, SYS_msgget,
    SYS_mq_open,
    // Other roots, other namespaces.
    SYS_chroot, SYS_pivot_root, SYS_mount, SYS_umount2, SYS_setns, SYS_unshare, SYS_open_tree, SYS_move_mount,
    SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick, SYS_mount_setattr, SYS_name_to_handle_at, SYS_open_by_handle_at,
    // The kernel and the machine.
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_kexec_load, SYS_init_module, SYS_finit_module,
    SYS_delete_module, SYS_reboot, SYS_swapon, SYS_swapoff, SYS_acct, SYS_quotactl, SYS_syslog, SYS_vhangup,
    SYS_sethostname, SYS_setdomainname, SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex,
    SYS_add_key, SYS_request_key, SYS_keyctl, SYS_personality, SYS_fanotify_init,
    // Files that are not its own: Landlock does not look at these.
    SYS_mknodat, SYS_fchmod, SYS_fchmodat, SYS_fchown, SYS_fchownat, SYS_truncate, SYS_setxattr, SYS_lsetxattr,
    SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr,
#ifdef SYS_kexec_file_load
    SYS_kexec_file_load,
#endif
#ifdef SYS_chmod
    SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat, SYS_mknod,
#endif
#ifdef SYS_iopl
    SYS_iopl, SYS_ioperm, SYS_modify_ldt,
#endif
    // Newer than some headers; the numbers are the same everywhere.
    452 /* fchmodat2 */, 463 /* setxattrat */, 466 /* removexattrat */, 467 /* open_tree_attr */,
};

// These act on the process that their first argument names; 0 is the caller.
static const int only_on_itself[] = {SYS_prlimit64, SYS_sched_setaffinity, SYS_sched_setscheduler, SYS_sched_setattr,
                                     SYS_sched_setparam};

// Without Landlock's scope, a signal could reach any process of the user.
static const int signalling[] = {SYS_kill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_pidfd_send_signal, SYS_tkill};

enum { longest = 400 };

struct program {
  struct sock_filter code[longest];
  unsigned short count;
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define REFUSE(number) (SECCOMP_RET_ERRNO | (number))

static void emit(struct program *program, unsigned short code, unsigned value, unsigned char yes, unsigned char no) {
  if (program->count < longest) program->code[program->count++] = (struct sock_filter){code, yes, no, value};
}

static void load(struct program *program, size_t offset) {
  emit(program, BPF_LD | BPF_W | BPF_ABS, (unsigned)offset, 0, 0);
}

static void answer(struct program *program, unsigned value) { emit(program, BPF_RET | BPF_K, value, 0, 0); }

static void answer_if_call(struct program *program, unsigned call, unsigned value) {
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
  answer(program, value);
}

// The low half of an argument; the numbers of processes and the flags that we look at fit into it.
static size_t argument(int index) {
  size_t offset = offsetof(struct seccomp_data, args) + (size_t)index * 8;
  return __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? offset : offset + 4;
}

// Refuses `call` when its argument, compared by `test` with `value`, is (1) or is not (0) so; allows it otherwise.
static void decide(struct program *program, unsigned call, int index, unsigned short test, unsigned value, int refused) {
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4);
  load(program, argument(index));
  emit(program, BPF_JMP | test | BPF_K, value, refused ? 0 : 1, refused ? 1 : 0);
  answer(program, REFUSE(EPERM));
  answer(program, SECCOMP_RET_ALLOW);
}

#ifdef ARCHITECTURE
static void build(struct program *program, int host, int may_signal) {
  load(program, offsetof(struct seccomp_data, arch));
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
  answer(program, SECCOMP_RET_KILL_PROCESS);
  load(program, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
  // The x32 calls: the same work under other numbers.
  emit(program, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
  answer(program, REFUSE(ENOSYS));
#endif
  for (size_t i = 0; i < COUNT(denied); i++) answer_if_call(program, (unsigned)denied[i], REFUSE(EPERM));
  // Its flags lie in memory, which a filter cannot read; the C library falls back to `clone`.
  answer_if_call(program, SYS_clone3, REFUSE(ENOSYS));
  const unsigned namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                              CLONE_NEWPID | CLONE_NEWNET;
  decide(program, SYS_clone, 0, BPF_JSET, namespaces, 1);
  for (size_t i = 0; i < COUNT(only_on_itself); i++) {
    decide(program, (unsigned)only_on_itself[i], 0, BPF_JEQ, 0, 0);
  }
  // With a name it reaches any file of the user; without, only an open one (`touch` in its own folder).
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, SYS_utimensat, 0, 6);
  load(program, argument(1) ^ 4); // Both halves: an address may end in 32 zeros.
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 2);
  load(program, argument(1));
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
  answer(program, REFUSE(EPERM));
  answer(program, SECCOMP_RET_ALLOW);
  if (!may_signal) {
    for (size_t i = 0; i < COUNT(signalling); i++) answer_if_call(program, (unsigned)signalling[i], REFUSE(EPERM));
    // `abort` and `raise` need this one.
    decide(program, SYS_tgkill, 0, BPF_JEQ, (unsigned)host, 1);
  }
  answer(program, SECCOMP_RET_ALLOW);
}

unsigned sandbox_enter_filter(int host, int may_signal) {
  struct program program;
  program.count = 0;
  build(&program, host, may_signal);
  if (program.count >= longest) return 0;
  struct sock_fprog filter = {program.count, program.code};
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) < 0) return 0;
  return CSP_SYSTEM_CALLS | CSP_NETWORK | CSP_SIGNALS;
}
#else
unsigned sandbox_enter_filter(int host, int may_signal) {
  (void)host;
  (void)may_signal;
  return 0;
}
#endif

unsigned sandbox_drop_privileges(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return 0;
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  // No way back: with NO_NEW_PRIVS, `execve` gives no capability that the caller has not.
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {{0, 0, 0}, {0, 0, 0}};
  return syscall(SYS_capset, &header, none) < 0 ? 0 : CSP_PRIVILEGES;
}

unsigned csp_available_isolation(void) {
  unsigned available = 0;
  int version = csp_landlock_version();
  if (version > 0) available |= CSP_FILES;
  if (version >= 6) available |= CSP_SIGNALS;
#ifdef ARCHITECTURE
  unsigned action = SECCOMP_RET_ERRNO;
  if (syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0) {
    available |= CSP_SYSTEM_CALLS | CSP_NETWORK | CSP_SIGNALS;
  }
#endif
  if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) >= 0) available |= CSP_PRIVILEGES;
  return available;
}
