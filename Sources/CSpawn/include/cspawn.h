#ifndef CSPAWN_H
#define CSPAWN_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Starting, watching and ending a program that nobody trusts.
//
// Convention, as in CSystem: 0 or more is success, a negative result is `-errno`. Nothing here allocates for the caller.
// State: one list of running programs, behind a lock, so that a daemon can be told from a program that still runs.

// What a started program may not do. The first four depend on the kernel.
enum csp_isolation {
  CSP_FILES = 1,         // Landlock: reads its own program and the system's libraries, writes its own folder
  CSP_NETWORK = 2,       // no socket of any kind
  CSP_SYSTEM_CALLS = 4,  // seccomp: no ptrace, mount, namespaces, new sessions, changes of other files' owners or modes
  CSP_SIGNALS = 8,       // reaches no process but its own
  CSP_PRIVILEGES = 16,   // no capability, and no way to win one
  CSP_EVERYTHING = 31
};

// Which of `csp_isolation` this kernel offers.
unsigned csp_available_isolation(void);
// The version of Landlock, 0 without it.
int csp_landlock_version(void);

struct csp_request {
  const char *program;         // absolute
  char *const *arguments;      // with the program's own name, NULL at the end
  char *const *environment;    // NULL at the end
  const char *folder;          // the working folder, absolute
  const char *const *readable; // more that it may read and execute, absolute, NULL at the end
  uint64_t processor_seconds;  // 0: no limit yet, see `csp_limit_processor`
  uint64_t memory_bytes;       // address space of each process
  uint64_t file_bytes;         // the longest file in its folder
  unsigned isolation;          // what is wanted
  int ends_with_thread;        // killed when the calling thread ends
};

struct csp_process {
  int pid;    // also its group and its session
  int handle; // readable when it has ended; -1 when the kernel has no such thing
  int input;
  int output;
  int error;
  int unread; // the program's end of its input, kept so that what it has not read can be counted
  unsigned isolation; // what is in force
};

// Once, before the first start; again is harmless. Orphans come to this process instead of to init, a closed pipe is an
// error and no signal, and children can be waited for.
void csp_prepare(void);

// The three pipes do not block. -ENOENT: no such program, or a script whose interpreter is missing.
int csp_start(const struct csp_request *request, struct csp_process *process);

int csp_signal_group(int pid, int signal);
// 1 when the program has ended; it can still be asked about then.
int csp_has_ended(int pid);

struct csp_end {
  int code;              // exit status, when `signal` is 0
  int signal;
  uint64_t peak_bytes;   // the most memory that it really had
};
// Only after `csp_has_ended`, and once.
int csp_reap(int pid, struct csp_end *end);
// Collects what is dead of the group. 1 while some of it lives.
int csp_reap_group(int pid);
// The processes of the group, counted up to `most`.
int csp_count_group(int pid, int most);
// All processes of the machine: cheap, and enough to see that counting a group is worth it.
int csp_count_all(void);
// Kills and collects the descendants that have left the group of their program. 1 while some of them live.
int csp_end_strays(void);
// The program may use this many seconds of processor time more than it has used.
int csp_limit_processor(int pid, uint64_t seconds);

// Pipes.

struct csp_ready {
  int input;  // 1: takes bytes, or nobody reads it any more
  int output; // 1: has bytes, or is at its end
  int error;
  int ended;
};
// Waits at most `milliseconds`; a descriptor of -1 is not waited for. -EINTR when a signal came.
int csp_wait(int input, int output, int error, int handle, int milliseconds, struct csp_ready *ready);
ssize_t csp_read(int file, void *bytes, size_t count);
ssize_t csp_write(int file, const void *bytes, size_t count);
// Bytes in the pipe.
int csp_count_bytes(int file);
int csp_close(int file);

// Nanoseconds of a clock that nobody sets.
int64_t csp_now(void);
void csp_sleep(int microseconds);

// Folders.

// Replaces the `XXXXXX` at the end of `path` by a name that is free, and makes the folder, for its owner only.
int csp_make_folder(char *path);
// With all that is in it, however deep, and following no link.
int csp_remove_folder(const char *path);

// Files.

enum csp_kind { CSP_PROGRAM = 0, CSP_NOT_A_FILE = 1, CSP_NOT_EXECUTABLE = 2 };
// -ENOENT when there is none.
int csp_kind_of(const char *path);

#endif
