#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The system calls that Swift cannot reach (variable arguments, macros, signal handlers), each with one meaning.
//
// Convention: a result of 0 or more is success, a negative result is `-errno`. Nothing here retries, allocates for the
// caller or keeps state, except for the pending signal. A folder argument is a descriptor or `CSYS_CURRENT_FOLDER`.

#define CSYS_CURRENT_FOLDER (-100)

enum csys_kind {
  CSYS_KIND_UNKNOWN = 0,
  CSYS_KIND_FILE = 1,
  CSYS_KIND_FOLDER = 2,
  CSYS_KIND_LINK = 3,
  CSYS_KIND_OTHER = 4
};

struct csys_status {
  int64_t size;         // bytes
  uint32_t kind;        // csys_kind
  uint32_t permissions; // the nine rwx bits
};

// Files and folders. All descriptors are close-on-exec.
int csys_open_folder(int folder, const char *name, int follow_links);
int csys_open_file(int folder, const char *name, int follow_links);
int csys_create_unnamed(int folder, unsigned permissions);
int csys_create_new(int folder, const char *name, unsigned permissions);
int csys_open_lock(int folder, const char *name);
int csys_link_unnamed(int file, int folder, const char *name);
int csys_rename(int folder, const char *from, const char *to);
int csys_remove_file(int folder, const char *name);
int csys_make_folder(int folder, const char *name);
int csys_remove_folder(int folder, const char *name);
int csys_status_of(int file, struct csys_status *out);
int csys_status_at(int folder, const char *name, int follow_links, struct csys_status *out);
int csys_set_permissions(int file, unsigned permissions);
ssize_t csys_read_at(int file, void *bytes, size_t count, int64_t offset);
ssize_t csys_write(int file, const void *bytes, size_t count);
int csys_sync(int file);
int csys_close(int file);
// `wait` 0: -EWOULDBLOCK when another process holds the lock. Otherwise -EINTR when a signal ends the wait.
int csys_lock(int file, int wait);
ssize_t csys_current_folder(char *bytes, size_t count);

// A folder's entries without `.` and `..`, in no order. `csys_list_next`: 1 and one entry, 0 at the end. The name
// lives until the next call.
int csys_list_open(int folder, void **listing);
int csys_list_next(void *listing, const char **name, uint32_t *kind);
void csys_list_close(void *listing);

// The process.

// Fills closed descriptors 0 to 2, so that no file of ours can become standard output; lets SIGINT and SIGTERM only
// leave a note (a second one ends the process); ignores SIGPIPE and SIGXFSZ, whose write errors say the same; raises
// the soft limit of open files to the hard one; gives large arrays back to the system when they are freed. Call once,
// before the first file is opened.
void csys_prepare_process(void);
// The first SIGINT or SIGTERM since `csys_prepare_process`, or 0.
int csys_pending_signal(void);

// Standard streams.
int csys_is_terminal(int file);
// Columns, or -errno when `file` is no terminal.
int csys_terminal_columns(int file);
int csys_wait_until_writable(int file);

// The number of cores that this process may use, at least 1.
int csys_core_count(void);
// Runs `body(context)` `count` times at once, one of them on the calling thread, and returns after the last has ended.
// Threads that the system refuses to start are left out; the calling thread always runs.
void csys_run_on_threads(int count, void (*body)(void *context), void *context);

#endif
